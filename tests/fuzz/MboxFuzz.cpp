// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/MboxFormat.h"
#include "transfer/MboxReader.h"

#include <cstdlib>

#include <sys/mman.h>

using namespace postrider::transfer;

namespace {

std::unique_ptr<QFile> fileOf(const QByteArray &bytes)
{
    auto file = std::make_unique<QFile>();
    if (!file->open(::memfd_create("mbox", 0), QIODevice::ReadWrite, QFileDevice::AutoCloseHandle))
        std::abort();
    file->write(bytes);
    file->seek(0);
    return file;
}

} // namespace

/// Read as an mbox, anything ends; and any message written into one is read back to the byte.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    MboxReader any(fileOf(bytes), QStringLiteral("any"));
    std::size_t found = 0;
    while (any.next())
        if (++found > size + 1)
            std::abort();
    if (bytes.isEmpty())
        return 0;
    const QByteArray entry = MboxFormat::fromLine({}) + MboxFormat::quoted(bytes) + '\n';
    MboxReader written(fileOf(entry + entry), QStringLiteral("written"));
    for (int i = 0; i < 2; ++i) {
        const auto message = written.next();
        if (!message || !message->bytes || *message->bytes != bytes)
            std::abort();
    }
    if (written.next())
        std::abort();
    return 0;
}
