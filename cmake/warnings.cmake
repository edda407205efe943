# The warnings that every target of ours is built with. They are errors for those who change the code,
# and silent for those who only use it with a compiler we have not met.
function(crossread_warnings target)
  if(CROSSREAD_DEVELOPER)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
    # g++ 12 at -O2 and above sees overlapping copies in every `"literal" + std::string` (its bug
    # 105651), overflows in vectors made of large constant lists, and unset values inside optionals
    # that are set; later versions and clang do not.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      target_compile_options(${target} PRIVATE -Wno-restrict -Wno-stringop-overflow
                             -Wno-maybe-uninitialized)
    endif()
  endif()
endfunction()
