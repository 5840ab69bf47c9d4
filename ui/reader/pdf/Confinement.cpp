// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/pdf/Confinement.h"

#include <sys/resource.h>

#ifdef __linux__
#include <array>
#include <cerrno>
#include <cstddef>
#include <vector>

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace postrider::ui::reader {

namespace {

void limit(int resource, rlim_t most)
{
    const rlimit both{most, most};
    // where it cannot be set it was lower already
    (void)setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

void limitAll()
{
#ifndef POSTRIDER_SANITIZED // their shadow memory alone is terabytes
    limit(RLIMIT_AS, rlim_t{1} << 30);
#endif
    limit(RLIMIT_CPU, 20);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
}

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))

#if defined(__x86_64__)
constexpr unsigned architecture = AUDIT_ARCH_X86_64;
#else
constexpr unsigned architecture = AUDIT_ARCH_AARCH64;
#endif

/// What no document needs. Threads may be made and files be read: fonts are.
std::vector<int> forbiddenCalls()
{
    std::vector<int> calls{
        SYS_socket,           SYS_socketpair,      SYS_connect,   SYS_bind,      SYS_listen,
        SYS_accept,           SYS_accept4,         SYS_sendto,    SYS_sendmsg,   SYS_sendmmsg,
        SYS_execve,           SYS_execveat,        SYS_ptrace,    SYS_kill,      SYS_tkill,
        SYS_process_vm_readv, SYS_unlinkat,        SYS_renameat2, SYS_mkdirat,   SYS_process_vm_writev,
        SYS_linkat,           SYS_symlinkat,       SYS_fchmodat,  SYS_fchownat,  SYS_truncate,
        SYS_mknodat,          SYS_mount,           SYS_bpf,       SYS_keyctl,    SYS_add_key,
        SYS_request_key,      SYS_perf_event_open, SYS_unshare,   SYS_setns,     SYS_userfaultfd,
        SYS_fchmod,           SYS_fchown,          SYS_setxattr,  SYS_utimensat, SYS_renameat};
#ifdef SYS_io_uring_setup
    calls.push_back(SYS_io_uring_setup);
#endif
#ifdef SYS_openat2
    calls.push_back(SYS_openat2);
#endif
#ifdef __x86_64__ // calls of old that newer architectures never had
    for (const int call : {SYS_fork, SYS_vfork, SYS_unlink, SYS_rename, SYS_mkdir, SYS_rmdir, SYS_link, SYS_symlink,
                           SYS_chmod, SYS_chown, SYS_lchown, SYS_creat, SYS_mknod, SYS_utime, SYS_utimes})
        calls.push_back(call);
#endif
    return calls;
}

sock_filter load(std::size_t offset)
{
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset));
}

constexpr unsigned refuse = SECCOMP_RET_ERRNO | EPERM;

/// Opening with any of these would change a file.
void refuseWriting(std::vector<sock_filter> &program, int call, unsigned flagsArgument)
{
    constexpr unsigned writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 4));
    program.push_back(load(offsetof(seccomp_data, args) + flagsArgument * sizeof(__u64))); // little-endian: low word
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, writing, 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, refuse));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
}

bool forbidCalls()
{
    std::vector<sock_filter> program;
    program.push_back(load(offsetof(seccomp_data, arch)));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
    program.push_back(load(offsetof(seccomp_data, nr)));
#ifdef __x86_64__
    constexpr unsigned x32 = 0x40000000; // the same calls by other numbers
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, x32, 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, refuse));
#endif
    for (const int call : forbiddenCalls()) {
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 1));
        program.push_back(BPF_STMT(BPF_RET | BPF_K, refuse));
    }
#ifdef __x86_64__
    refuseWriting(program, SYS_open, 1);
#endif
    refuseWriting(program, SYS_openat, 2);
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog all{static_cast<unsigned short>(program.size()), program.data()};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &all, 0, 0) == 0;
}

#else

bool forbidCalls()
{
    return false;
}

#endif

} // namespace

bool confineProcess()
{
    limitAll();
    return forbidCalls();
}

} // namespace postrider::ui::reader
