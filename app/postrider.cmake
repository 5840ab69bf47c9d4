# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The pieces of the program that can be tried by themselves, and the program.
postrider_room(NAME postrider_app PREFIX app
  SOURCES
    DemoProfile.cpp DemoProfile.h
    Headless.cpp Headless.h
    LaunchOptions.cpp LaunchOptions.h
    SingleInstance.cpp SingleInstance.h
    Translations.cpp Translations.h
  PUBLIC postrider_base postrider_demo Qt6::Core
  PRIVATE postrider_account postrider_cli Qt6::Network)

if(TARGET postrider_ui_window)
  add_executable(postrider
    Application.cpp Application.h
    StartTrace.cpp StartTrace.h
    main.cpp)
  set_target_properties(postrider PROPERTIES AUTOMOC ON)
  target_compile_definitions(postrider PRIVATE POSTRIDER_VERSION="${PROJECT_VERSION}")
  target_link_libraries(postrider PRIVATE postrider_app postrider_account postrider_cli postrider_net postrider_store
                                          postrider_ui_window Qt6::Widgets)
  if(TARGET postrider-pdf)
    add_dependencies(postrider postrider-pdf)
  endif()
  install(TARGETS postrider RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
