# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Compiler, linker and warning settings shared by every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

# moc 6.4 stumbles over libstdc++'s <concepts>, which many headers include in C++20; it needs nothing from there.
set(CMAKE_AUTOMOC_MOC_OPTIONS "-D_GLIBCXX_CONCEPTS")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # SLOPPINESS, and -fpch-preprocess below: what the ccache manual asks for under 'Precompiled headers'. BASEDIR: the
  # presets release and check share what they have in common.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}"
      "${CCACHE_PROGRAM}")
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  add_link_options(-fuse-ld=mold)
endif()

# QT_NO_KEYWORDS: GMime's headers use 'signals' as a name. QT_NO_CAST_*: bytes and text never mix by accident.
add_compile_definitions(QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
                        QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS)
add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                    -Wno-missing-field-initializers -Werror)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # gcc 12 sees uninitialised members in optimised moves of std::variant where there are none (GCC bug 105562 and kin).
  add_compile_options(-Wno-maybe-uninitialized)
  add_compile_options(-fpch-preprocess)
endif()
# What takes time here is the network and SQLite: -O3 would only make the build longer.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

if(POSTRIDER_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(POSTRIDER_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link) # libFuzzer steers by what the rooms themselves run through
endif()
