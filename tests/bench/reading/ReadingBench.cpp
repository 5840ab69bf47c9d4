// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ReadingBench [times | conversation | parse | large | memory | actions | hostile | NAME OF A HOSTILE LETTER |
// FILE.eml]…: how fast mail is read, and what it costs; without a word all of it. Prints one figure a line, as time on
// the clock and as work of this process, which is what counts on a machine that does other things too.
// QT_QPA_PLATFORM=offscreen leaves the screen out of it.
#include "ActionsBench.h"
#include "Letters.h"
#include "ParseBench.h"
#include "Reading.h"

#include "mime/Message.h"
#include "ui/reader/html/HtmlSanitizer.h"

#include <algorithm>

#include <malloc.h>

#include <QApplication>
#include <QFile>
#include <QFileInfo>

using namespace postrider;
using namespace postrider::bench;
using namespace postrider::ui;

namespace {

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').at(0).toDouble() / 1024;
    return -1;
}

void tellSorted(const QByteArray &what, std::vector<Cost> costs)
{
    const auto byWork = [](const Cost &a, const Cost &b) { return a.work < b.work; };
    std::sort(costs.begin(), costs.end(), byWork);
    tell(what + ", median", costs[costs.size() / 2]);
    tell(what + ", worst of " + QByteArray::number(static_cast<int>(costs.size())), costs.back());
}

void times()
{
    Reading reading;
    tell("first HTML of the program, click to painted", reading.open(reading.mail.add(bench::newsletter(0))));
    std::vector<Cost> plain;
    std::vector<Cost> html;
    for (int n = 1; n <= 40; ++n) {
        plain.push_back(reading.open(reading.mail.add(bench::plainLetter(n))));
        html.push_back(reading.open(reading.mail.add(bench::newsletter(n))));
    }
    tellSorted("plain text, click to painted", plain);
    tellSorted("newsletter of 120 kB, click to painted", html);
}

void conversation()
{
    constexpr int others = 60;
    Reading reading;
    for (int n = 1; n <= others; ++n)
        reading.mail.add(bench::usualLetter(n));
    tell("conversation of 61, click to painted", reading.open(reading.mail.add(bench::plainLetter(0))));
    tell("all of it unfolded", reading.unfold(others));
    tell("all of it unfolded, window held up at most", reading.longestWait);
}

void parse()
{
    const bench::ParseTimes spent = bench::parseMessages(10'000);
    tell("10,000 messages read by GMime alone (CPU)", spent.gmime, "ms");
    tell("10,000 messages read by Postrider (CPU)", spent.ours, "ms");
    tell("ratio", spent.ours / spent.gmime, "x");
}

void openHostile(const bench::Letter &letter)
{
    Reading reading;
    const MessageId id = reading.mail.add(letter.raw);
    const Cost shown = reading.open(id);
    tell(QByteArray(letter.name) + ", click to painted", shown);
    tell(QByteArray(letter.name) + ", window held up at most", reading.longestWait);
    tell(QByteArray(letter.name) + ", held up behind that at most", reading.laidOut());
    const Watch parsing;
    const mime::Message message = mime::Message::fromServer(letter.raw);
    const QString html = message.html();
    tell(QByteArray(letter.name) + ", parsed", parsing.cost());
    if (html.isEmpty())
        return;
    const Watch sanitising;
    const bool cut = reader::html::HtmlSanitizer::sanitize(html).cut;
    tell(QByteArray(letter.name) + (cut ? ", sanitised (cut)" : ", sanitised"), sanitising.cost());
}

void hostile()
{
    for (const bench::Letter &letter : bench::hostileLetters())
        openHostile(letter);
}

void large()
{
    Reading reading;
    tell("10 MB message, click to painted", reading.open(reading.mail.add(bench::largeLetter())));
    tell("10 MB message, window held up at most", reading.longestWait);
}

void memory()
{
    Reading reading;
    reading.open(reading.mail.add(bench::plainLetter(0)));
    tell("memory with a plain message", residentMegabytes(), "MB");
    for (int n = 1; n <= 100; ++n)
        reading.open(reading.mail.add(bench::newsletter(n)));
    tell("memory with the last of 100 newsletters", residentMegabytes(), "MB");
    reading.close();
    QApplication::processEvents();
    tell("memory after closing it", residentMegabytes(), "MB");
    malloc_trim(0);
    tell("of that in use (the rest is the allocator's)", residentMegabytes(), "MB");
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments().mid(1);
    const std::pair<const char *, void (*)()> figures[] = {
        {"times", times},   {"conversation", conversation}, {"parse", parse},          {"large", large},
        {"memory", memory}, {"hostile", hostile},           {"actions", actionsOnMuch}};
    for (const auto &[word, run] : figures)
        if (words.isEmpty() || words.contains(QLatin1String(word)))
            run();
    for (const bench::Letter &letter : bench::hostileLetters())
        if (words.contains(QLatin1String(letter.name)))
            openHostile(letter);
    for (const QString &word : words) {
        QFile file(word);
        if (word.endsWith(QLatin1String(".eml")) && file.open(QIODevice::ReadOnly)) {
            const QByteArray name = QFileInfo(word).baseName().toUtf8();
            openHostile({name.constData(), file.readAll()});
        }
    }
    return 0;
}
