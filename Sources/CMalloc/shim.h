// The settings of glibc's malloc, which Swift's module of glibc does not have.
#if defined(__linux__)
#include <malloc.h>
#endif
