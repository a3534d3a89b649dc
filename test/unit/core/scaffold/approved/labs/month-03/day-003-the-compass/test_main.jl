# Day 3: The compass

using Test

include("main.jl")

@testset "main" begin
    @test main() == "Day 3"
end
