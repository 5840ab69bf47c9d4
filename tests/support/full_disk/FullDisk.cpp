// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Loaded before libc (LD_PRELOAD), it makes the disk full at the n-th write of a process to a file, and keeps it so
// until the process ends: POSTRIDER_FULL_AT=n. When that has happened the file POSTRIDER_FULL_MARK exists.
#include <atomic>
#include <cerrno>
#include <cstdlib>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace {

std::atomic<long> written{0};
std::atomic<bool> isFull{false};

bool isFile(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

/// Whether this write, which is counted, finds no room; sets errno then.
bool findsNoRoom(int descriptor)
{
    static const char *const at = std::getenv("POSTRIDER_FULL_AT");
    if (at == nullptr || !isFile(descriptor))
        return false;
    if (++written >= std::atol(at) && !isFull.exchange(true))
        if (const char *mark = std::getenv("POSTRIDER_FULL_MARK"); mark != nullptr)
            ::close(::open(mark, O_CREAT | O_WRONLY, 0600));
    if (isFull)
        errno = ENOSPC;
    return isFull;
}

template <typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    return findsNoRoom(descriptor) ? -1 : real(descriptor, bytes, size);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    return findsNoRoom(descriptor) ? -1 : real(descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return findsNoRoom(descriptor) ? -1 : real(descriptor, bytes, size, offset);
}

int posix_fallocate(int descriptor, off_t offset, off_t length)
{
    static const auto real = next<int (*)(int, off_t, off_t)>("posix_fallocate");
    return findsNoRoom(descriptor) ? ENOSPC : real(descriptor, offset, length);
}

int statvfs64(const char *path, struct statvfs64 *result)
{
    static const auto real = next<int (*)(const char *, struct statvfs64 *)>("statvfs64");
    const int done = real(path, result);
    if (done == 0 && isFull)
        result->f_bavail = result->f_bfree = 0;
    return done;
}

int statvfs(const char *path, struct statvfs *result)
{
    static const auto real = next<int (*)(const char *, struct statvfs *)>("statvfs");
    const int done = real(path, result);
    if (done == 0 && isFull)
        result->f_bavail = result->f_bfree = 0;
    return done;
}

} // extern "C"
