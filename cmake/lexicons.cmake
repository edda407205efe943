# Word lists are made into C++ tables at build time from locked npm packages and from core/data, by
# scripts/lexicon/*.mjs. Each script takes the path of the one .cpp file that it writes, which is named after it.
find_program(NODE node REQUIRED)
file(GLOB lexicon_scripts CONFIGURE_DEPENDS scripts/lexicon/*.mjs)
file(GLOB lexicon_data CONFIGURE_DEPENDS core/data/* scripts/lexicon/lib/*.mjs docs/explain/*/*.md)
set(lexicon_dir "${CMAKE_BINARY_DIR}/lexicons")
file(MAKE_DIRECTORY "${lexicon_dir}")
set(lexicon_sources "")
foreach(script IN LISTS lexicon_scripts)
  get_filename_component(name "${script}" NAME_WE)
  set(made "${lexicon_dir}/${name}.cpp")
  add_custom_command(OUTPUT "${made}" COMMAND "${NODE}" "${script}" "${made}"
                     DEPENDS "${script}" ${lexicon_data} "${CMAKE_SOURCE_DIR}/package-lock.json"
                     WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
  list(APPEND lexicon_sources "${made}")
endforeach()

# The Unicode tables are what utf8proc says when it is asked, by a program that runs while the rest is built:
# by itself or, where WebAssembly is built, in Node.
add_executable(unicode_table scripts/lexicon/unicode_table.cpp)
target_link_libraries(unicode_table PRIVATE utf8proc)
target_include_directories(unicode_table PRIVATE core/src)
crossread_warnings(unicode_table)
if(EMSCRIPTEN)
  # One file, as the loader of Emscripten 3.1.6 cannot read a second one in a Node that has `fetch`.
  set_target_properties(unicode_table PROPERTIES SUFFIX .cjs)
  target_link_options(unicode_table PRIVATE -sSINGLE_FILE=1 -sENVIRONMENT=node -sEXIT_RUNTIME=1)
endif()
add_custom_command(OUTPUT "${lexicon_dir}/unicode_table.cpp"
                   COMMAND unicode_table > "${lexicon_dir}/unicode_table.cpp"
                   DEPENDS unicode_table VERBATIM)
list(APPEND lexicon_sources "${lexicon_dir}/unicode_table.cpp")

add_library(crossread_lexicons STATIC ${lexicon_sources})
target_include_directories(crossread_lexicons PRIVATE core/include core/src)
# The tables are of types of the core, which asks them.
target_link_libraries(crossread_lexicons PRIVATE crossread_core)
