# Day 2: Latitude and longitude
# Plot six given positions and give the positions of six marks.

main <- function() {
  
  "Day 2"
}

# Not when another file sources this one.
if (sys.nframe() == 0) {
  print(main())
}
