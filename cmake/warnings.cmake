# The warnings that every target of ours is built with. They are errors for those who change the code,
# and silent for those who only use it with a compiler we have not met.
function(crossread_warnings target)
  if(CROSSREAD_DEVELOPER)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
  endif()
endfunction()
