fn main(
