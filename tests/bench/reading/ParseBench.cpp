// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ParseBench.h"

#include "Letters.h"

#include "mime/Message.h"

#include <ctime>
#include <functional>

#include <QString>

#include <gmime/gmime.h>

namespace postrider::bench {

namespace {

QByteArray letter(int n)
{
    const QByteArray text = n % 3 == 0 ? plainLetter(n) : n % 3 == 1 ? newsletter(n) : usualLetter(n);
    QByteArray raw = text;
    return raw.replace('\n', "\r\n");
}

qsizetype listLength(InternetAddressList *list)
{
    return list ? internet_address_list_length(list) : 0;
}

void takePart(GMimeObject *, GMimeObject *part, gpointer sum)
{
    qsizetype &total = *static_cast<qsizetype *>(sum);
    if (GMIME_IS_TEXT_PART(part)) {
        char *text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
        total += QString::fromUtf8(text).size();
        g_free(text);
    } else if (GMIME_IS_PART(part)) {
        const char *name = g_mime_part_get_filename(GMIME_PART(part));
        total += name ? static_cast<qsizetype>(qstrlen(name)) : 0;
    }
}

qsizetype readByGMime(const QByteArray &raw)
{
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(raw.constData(), static_cast<size_t>(raw.size()));
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, nullptr);
    qsizetype sum = QString::fromUtf8(g_mime_message_get_subject(message)).size();
    sum += listLength(g_mime_message_get_from(message)) + listLength(g_mime_message_get_to(message)) +
           listLength(g_mime_message_get_cc(message));
    sum += g_date_time_to_unix(g_mime_message_get_date(message)) != 0 ? 1 : 0;
    sum += static_cast<qsizetype>(qstrlen(g_mime_message_get_message_id(message)));
    g_mime_message_foreach(message, takePart, &sum);
    g_object_unref(message);
    g_object_unref(parser);
    g_object_unref(stream);
    return sum;
}

qsizetype readByUs(const QByteArray &raw)
{
    const mime::Message message = mime::Message::fromServer(raw);
    qsizetype sum = message.subject().size() + message.messageId().size() + (message.date().isValid() ? 1 : 0);
    sum += static_cast<qsizetype>(message.from().size() + message.to().size() + message.cc().size());
    for (const mime::Body &body : message.bodies())
        sum += body.plain.size() + body.html.size();
    for (const mime::Attachment &attachment : message.attachmentList())
        sum += attachment.name.size();
    return sum;
}

/// In turns of 500, so that a busy moment of the machine meets both alike.
double timed(int from, int to, const std::function<qsizetype(const QByteArray &)> &read)
{
    double spent = 0;
    for (int n = from; n < to; ++n) {
        const QByteArray raw = letter(n);
        const double start = processWork();
        if (read(raw) == 0)
            qFatal("nothing was read of message %d", n);
        spent += processWork() - start;
    }
    return spent;
}

double workBy(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace

double processWork()
{
    return workBy(CLOCK_PROCESS_CPUTIME_ID);
}

double threadWork()
{
    return workBy(CLOCK_THREAD_CPUTIME_ID);
}

ParseTimes parseMessages(int count)
{
    g_mime_init();
    ParseTimes times;
    timed(0, 100, readByGMime); // both warm: charset tables, code pages
    timed(0, 100, readByUs);
    constexpr int turn = 500;
    for (int n = 0; n < count; n += turn) {
        times.gmime += timed(n, n + turn, readByGMime);
        times.ours += timed(n, n + turn, readByUs);
    }
    return times;
}

} // namespace postrider::bench
