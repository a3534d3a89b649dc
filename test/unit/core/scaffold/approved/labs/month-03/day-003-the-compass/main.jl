# Day 3: The compass

main() = "Day 3"

if abspath(PROGRAM_FILE) == @__FILE__
    println(main())
end
