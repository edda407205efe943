# Libraries that the core is built with. scripts/setup puts them in place and checks their hashes.

# utf8proc comes from its released source for both builds, so that native and WebAssembly use the
# same Unicode version; it is compiled here as plain C.
set(CROSSREAD_THIRD_PARTY "${CMAKE_SOURCE_DIR}/build/third_party" CACHE PATH
    "Where scripts/setup has put the sources of third parties")
set(utf8proc_dir "${CROSSREAD_THIRD_PARTY}/utf8proc")
if(NOT EXISTS "${utf8proc_dir}/utf8proc.c")
  message(FATAL_ERROR "utf8proc is not in ${utf8proc_dir}: run scripts/setup first.")
endif()
add_library(utf8proc STATIC "${utf8proc_dir}/utf8proc.c")
target_include_directories(utf8proc SYSTEM PUBLIC "${utf8proc_dir}")
target_compile_definitions(utf8proc PUBLIC UTF8PROC_STATIC)

# nlohmann/json is header-only. Emscripten must never see the system's include folder, so the headers
# are reached through a folder that holds nothing else.
find_path(NLOHMANN_INCLUDE nlohmann/json.hpp PATHS /usr/include /usr/local/include
          NO_CMAKE_FIND_ROOT_PATH REQUIRED)
set(nlohmann_dir "${CMAKE_BINARY_DIR}/nlohmann_only")
file(MAKE_DIRECTORY "${nlohmann_dir}")
file(CREATE_LINK "${NLOHMANN_INCLUDE}/nlohmann" "${nlohmann_dir}/nlohmann" SYMBOLIC)
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${nlohmann_dir}")
# Expected failures are values in this code base, and WebAssembly is built without exceptions.
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION JSON_NO_IO)
