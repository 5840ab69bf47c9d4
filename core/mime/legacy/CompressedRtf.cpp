// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/legacy/CompressedRtf.h"

#include <algorithm>
#include <array>

#include <QtEndian>

namespace postrider::mime {

namespace {

constexpr quint32 compressedMagic = 0x75465A4C; // "LZFu"
constexpr quint32 plainMagic = 0x414C454D;      // "MELA"
constexpr qsizetype headerSize = 16;
constexpr qsizetype mostOutput = 16LL * 1024 * 1024; // a text of this size is a thousand pages
constexpr std::size_t dictionarySize = 4096;

// [MS-OXRTFCP] §2.1.2.1: what the dictionary starts with
constexpr char initial[] =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS "
    "Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i"
    "\\u\\tab\\tx";

class Dictionary
{
public:
    Dictionary() { std::copy(initial, initial + sizeof(initial) - 1, m_bytes.begin()); }

    void add(char c)
    {
        m_bytes[m_write] = c;
        m_write = (m_write + 1) % dictionarySize;
    }
    [[nodiscard]] char at(std::size_t offset) const { return m_bytes[offset % dictionarySize]; }
    [[nodiscard]] std::size_t writeOffset() const { return m_write; }

private:
    std::array<char, dictionarySize> m_bytes{};
    std::size_t m_write = sizeof(initial) - 1;
};

QByteArray decompress(QByteArrayView input)
{
    QByteArray output;
    Dictionary dictionary;
    qsizetype pos = 0;
    while (pos < input.size()) {
        const auto control = static_cast<unsigned char>(input[pos++]);
        for (unsigned bit = 0; bit < 8 && pos < input.size(); ++bit) {
            if ((control & (1U << bit)) == 0) {
                output += input[pos];
                dictionary.add(input[pos++]);
            } else {
                if (pos + 2 > input.size())
                    return output;
                const auto token = qFromBigEndian<quint16>(input.data() + pos);
                pos += 2;
                const std::size_t offset = token >> 4U;
                if (offset == dictionary.writeOffset())
                    return output; // the end mark
                for (std::size_t i = 0; i < (token & 0xFU) + 2U; ++i) {
                    const char c = dictionary.at(offset + i);
                    output += c;
                    dictionary.add(c);
                }
            }
            if (output.size() >= mostOutput)
                return output;
        }
    }
    return output;
}

} // namespace

QByteArray decompressRtf(QByteArrayView compressed)
{
    if (compressed.size() < headerSize)
        return {};
    const auto rawSize = static_cast<qsizetype>(qFromLittleEndian<quint32>(compressed.data() + 4));
    const auto magic = qFromLittleEndian<quint32>(compressed.data() + 8);
    const QByteArrayView content = compressed.sliced(headerSize);
    if (magic == plainMagic)
        return content.first(std::min({rawSize, content.size(), mostOutput})).toByteArray();
    return magic == compressedMagic ? decompress(content).left(rawSize) : QByteArray();
}

} // namespace postrider::mime
