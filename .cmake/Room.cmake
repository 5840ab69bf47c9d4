# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A room is a source folder that is a target. It sees the headers of a room only when it links that room: each room
# is reached through an include directory of its own, which holds one link to the source folder. So
# #include "imap/ImapClient.h" does not compile in a room that does not link imap.

# postrider_room(NAME <target> PREFIX <include prefix> [DIR <folder>] SOURCES … PUBLIC … PRIVATE …)
function(postrider_room)
  cmake_parse_arguments(ROOM "" "NAME;PREFIX;DIR" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  if(NOT ROOM_DIR)
    set(ROOM_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
  endif()
  set(include_dir "${CMAKE_BINARY_DIR}/rooms/${ROOM_NAME}")
  get_filename_component(link_parent "${include_dir}/${ROOM_PREFIX}" DIRECTORY)
  file(MAKE_DIRECTORY "${link_parent}")
  file(CREATE_LINK "${ROOM_DIR}" "${include_dir}/${ROOM_PREFIX}" SYMBOLIC)

  add_library(${ROOM_NAME} STATIC ${ROOM_SOURCES})
  set_target_properties(${ROOM_NAME} PROPERTIES AUTOMOC ON)
  target_include_directories(${ROOM_NAME} PUBLIC "${include_dir}")
  target_link_libraries(${ROOM_NAME} PUBLIC ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE})
  if("Qt6::Widgets" IN_LIST ROOM_PUBLIC)
    set_property(TARGET ${ROOM_NAME} PROPERTY POSTRIDER_WITH_WIDGETS TRUE)
  endif()
  postrider_use_precompiled(${ROOM_NAME} ${ROOM_NAME})
endfunction()
