# Day 2: Latitude and longitude

source("main.R")

stopifnot(main() == "Day 2")
