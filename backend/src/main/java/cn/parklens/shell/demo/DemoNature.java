package cn.parklens.shell.demo;

import java.util.List;

/**
 * What a park is like before anything is counted; every figure follows from it, so that they agree with each other.
 *
 * @param index of the park, from 0
 * @param place where it lies
 * @param industries one to three, the first is the one its practice is about
 * @param revenue 亿元 in 2025
 * @param growth of 2025 and of 2024, as a share
 * @param innovation -1 to 1: how many certified enterprises it has for its size
 * @param digital -1 to 1: how far it has come with 5G, platforms and L2
 * @param taxPerMu 万元/亩 in 2025
 */
record DemoNature(
        int index,
        DemoPlace place,
        List<DemoIndustry> industries,
        double revenue,
        List<Double> growth,
        double innovation,
        double digital,
        double taxPerMu) {

    static DemoNature draw(int index, DemoPlace place, Chance chance) {
        int first = chance.whole(0, DemoIndustry.LEADING.size() - 1);
        int count = chance.holds(0.25) ? 1 : chance.holds(0.5) ? 2 : 3;
        List<DemoIndustry> industries = java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> DemoIndustry.LEADING.get((first + i * 5) % DemoIndustry.LEADING.size()))
                .toList();
        double vigour = chance.around(0, 1);
        double size = chance.skewed(430, 0.95, 70, 3600);
        double large = StrictMath.log(size / 430) / 3;
        double growth = 0.055 + 0.045 * vigour;
        return new DemoNature(
                index,
                place,
                industries,
                size,
                List.of(growth + chance.around(0, 0.02), growth + chance.around(-0.005, 0.025)),
                Math.clamp(0.6 * vigour + 0.4 * large + chance.around(0, 0.5), -1, 1),
                Math.clamp(0.5 * vigour + 0.4 * large + chance.around(0, 0.6), -1, 1),
                Math.clamp(
                        industries.getFirst().taxPerMu() * StrictMath.exp(0.25 * vigour + 0.3 * large)
                                + chance.around(0, 6),
                        11,
                        92));
    }

    /** How many enterprises such a park has: large parks have more, and larger ones. */
    int enterprises() {
        return (int) StrictMath.round(11 * StrictMath.pow(revenue, 0.6));
    }
}
