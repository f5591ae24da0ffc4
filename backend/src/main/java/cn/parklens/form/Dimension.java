package cn.parklens.form;

/**
 * What a unit measures, as exponents of the three base dimensions of park statistics: money, area and count.
 *
 * @param money exponent of money (base unit 元)
 * @param area exponent of area (base unit m²)
 * @param count exponent of counted things (个, 家, 项: all the same dimension, base unit 1 thing)
 */
public record Dimension(int money, int area, int count) {

    public static final Dimension NONE = new Dimension(0, 0, 0);
    public static final Dimension MONEY = new Dimension(1, 0, 0);
    public static final Dimension AREA = new Dimension(0, 1, 0);
    public static final Dimension COUNT = new Dimension(0, 0, 1);

    public Dimension times(Dimension other) {
        return new Dimension(money + other.money, area + other.area, count + other.count);
    }

    public Dimension per(Dimension other) {
        return new Dimension(money - other.money, area - other.area, count - other.count);
    }
}
