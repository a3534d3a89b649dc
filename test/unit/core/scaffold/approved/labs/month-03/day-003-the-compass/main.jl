# Day 3: The compass
# Convert ten headings from true to magnetic to compass, and back.

function main()
    
    "Day 3"
end

if abspath(PROGRAM_FILE) == @__FILE__
    println(main())
end
