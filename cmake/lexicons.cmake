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
if(lexicon_sources)
  add_library(crossread_lexicons STATIC ${lexicon_sources})
  target_include_directories(crossread_lexicons PRIVATE core/include core/src)
else()
  add_library(crossread_lexicons INTERFACE)
endif()
