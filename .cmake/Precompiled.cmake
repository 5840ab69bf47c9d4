# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Headers that most sources include, compiled once: they are half of what a clean build costs. They are of Qt and the
# standard library alone, so a room may include no more than before; and a source still names what it uses, for the
# presets tidy and fuzz build without them.

# What GMime's flags define. A precompiled header serves only where the same is defined as where it was made.
add_compile_options(-pthread)
add_compile_definitions(_LARGEFILE64_SOURCE)

set(precompiled_core
    <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <span> <utility> <variant> <vector>
    <QByteArray> <QCoreApplication> <QDateTime> <QObject> <QString> <QStringList>)
set(precompiled_ui <QAction> <QBoxLayout> <QLabel> <QMenu> <QPainter> <QPushButton> <QToolButton> <QWidget>)

# postrider_precompiled(<name> HEADERS … LIBRARIES …): the target whose precompiled header others use.
function(postrider_precompiled name)
  cmake_parse_arguments(PRECOMPILED "" "" "HEADERS;LIBRARIES" ${ARGN})
  set(source "${CMAKE_BINARY_DIR}/precompiled/${name}.cpp")
  if(NOT EXISTS "${source}")
    file(WRITE "${source}" "")
  endif()
  add_library(${name} OBJECT "${source}")
  target_link_libraries(${name} PRIVATE ${PRECOMPILED_LIBRARIES})
  target_precompile_headers(${name} PRIVATE ${PRECOMPILED_HEADERS})
endfunction()

postrider_precompiled(postrider_precompiled_core HEADERS ${precompiled_core} LIBRARIES Qt6::Core)
postrider_precompiled(postrider_precompiled_ui HEADERS ${precompiled_core} ${precompiled_ui} LIBRARIES Qt6::Widgets)

# postrider_use_precompiled(<target> <room>…): the one with widgets if one of the rooms is known to have them. QtTest's
# own headers are in neither: they depend on macros that differ from folder to folder.
function(postrider_use_precompiled target)
  set(precompiled postrider_precompiled_core)
  foreach(room IN LISTS ARGN)
    get_property(with_widgets TARGET ${room} PROPERTY POSTRIDER_WITH_WIDGETS)
    if(with_widgets)
      set(precompiled postrider_precompiled_ui)
    endif()
  endforeach()
  target_precompile_headers(${target} REUSE_FROM ${precompiled})
endfunction()
