/* Stands before the C library. While the link that UNFORCED_BELOW names is there, nothing below the
   folder that it leads to can be forced to the disk: EIO, as a disk says that is about to die. All
   else goes on to the C library. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

/* The length of the folder's name; 0 while all is well. */
static ssize_t below(char *folder) {
  const char *link = getenv("UNFORCED_BELOW");
  ssize_t length = link ? readlink(link, folder, PATH_MAX) : 0;
  return length > 0 ? length : 0;
}

static int refused(int fd) {
  char folder[PATH_MAX], entry[64], file[PATH_MAX];
  int was = errno;
  ssize_t length = below(folder);
  ssize_t long_as = 0;
  if (length > 0) {
    snprintf(entry, sizeof entry, "/proc/self/fd/%d", fd);
    long_as = readlink(entry, file, PATH_MAX);
  }
  errno = was;
  if (length == 0 || long_as < length || memcmp(folder, file, length) != 0) return 0;
  if (long_as > length && file[length] != '/') return 0;
  errno = EIO;
  return 1;
}

/* A file whose every write is forced, as PostgreSQL can be told to open its journal. */
static int forces(int fd) {
  int was = errno;
  int flags = fcntl(fd, F_GETFL);
  errno = was;
  return flags != -1 && (flags & O_DSYNC) != 0;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int fsync(int fd) { return refused(fd) ? -1 : NEXT(fsync)(fd); }

int fdatasync(int fd) { return refused(fd) ? -1 : NEXT(fdatasync)(fd); }

int syncfs(int fd) { return refused(fd) ? -1 : NEXT(syncfs)(fd); }

int sync_file_range(int fd, off64_t from, off64_t many, unsigned int how) {
  return refused(fd) ? -1 : NEXT(sync_file_range)(fd, from, many, how);
}

/* Which file lies behind memory is not asked: none is forced while any is refused. */
int msync(void *at, size_t many, int how) {
  char folder[PATH_MAX];
  int was = errno;
  if ((how & MS_SYNC) != 0 && below(folder) > 0) {
    errno = EIO;
    return -1;
  }
  errno = was;
  return NEXT(msync)(at, many, how);
}

ssize_t write(int fd, const void *bytes, size_t many) {
  static __typeof__(&write) next;
  if (!next) next = NEXT(write);
  return forces(fd) && refused(fd) ? -1 : next(fd, bytes, many);
}

ssize_t pwrite(int fd, const void *bytes, size_t many, off_t at) {
  static __typeof__(&pwrite) next;
  if (!next) next = NEXT(pwrite);
  return forces(fd) && refused(fd) ? -1 : next(fd, bytes, many, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t many, off64_t at) {
  static __typeof__(&pwrite64) next;
  if (!next) next = NEXT(pwrite64);
  return forces(fd) && refused(fd) ? -1 : next(fd, bytes, many, at);
}

ssize_t pwritev(int fd, const struct iovec *all, int many, off_t at) {
  static __typeof__(&pwritev) next;
  if (!next) next = NEXT(pwritev);
  return forces(fd) && refused(fd) ? -1 : next(fd, all, many, at);
}
