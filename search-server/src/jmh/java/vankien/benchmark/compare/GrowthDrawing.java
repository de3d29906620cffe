package vankien.benchmark.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Some measures over the number of documents, both axes logarithmic: a straight line is a power. */
final class GrowthDrawing {
    private static final List<String> SHOWN = List.of(
            "indexing, s",
            "index, MB",
            "heap in use, MB",
            "start to first answer, ms",
            "with passages, marks and facets, median ms",
            "with passages, marks and facets, p99 ms",
            "suggestion, p99 ms");
    private static final List<String> COLOURS =
            List.of("#1b6ca8", "#7a4fa3", "#2e7d32", "#8d6e00", "#c2410c", "#b91c1c", "#0f766e");
    private static final int WIDTH = 690;
    private static final int HEIGHT = 420;
    private static final int LEFT = 60;
    private static final int TOP = 20;
    private static final int PLOT_WIDTH = 320;
    private static final int PLOT_HEIGHT = 350;

    private final Map<String, Map<Integer, Double>> series = new LinkedHashMap<>();
    private double firstX = Double.MAX_VALUE;
    private double lastX = -Double.MAX_VALUE;
    private double lowest = Double.MAX_VALUE;
    private double highest = -Double.MAX_VALUE;

    GrowthDrawing(Map<String, Map<Integer, Double>> measured) {
        for (String name : SHOWN) {
            Map<Integer, Double> values = new LinkedHashMap<>(measured.getOrDefault(name, Map.of()));
            values.values().removeIf(value -> !(value > 0));
            if (!values.isEmpty()) {
                series.put(name, values);
                values.forEach((documents, value) -> {
                    firstX = Math.min(firstX, Math.log10(documents));
                    lastX = Math.max(lastX, Math.log10(documents));
                    lowest = Math.min(lowest, Math.floor(Math.log10(value)));
                    highest = Math.max(highest, Math.ceil(Math.log10(value)));
                });
            }
        }
    }

    String svg() {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">%n"
                        + "<title>How Vankien grows with the number of documents</title>%n"
                        + "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n",
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT));
        for (int power = (int) lowest; power <= highest; power++) {
            double y = y(power);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ddd\"/>%n"
                            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    LEFT,
                    y,
                    LEFT + PLOT_WIDTH,
                    y,
                    LEFT - 6,
                    y + 4,
                    power < 0 ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power)) : number(power)));
        }
        for (int power = (int) Math.ceil(firstX); power <= lastX; power++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    x(power),
                    TOP + PLOT_HEIGHT + 18,
                    number(power)));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">documents</text>%n",
                LEFT + PLOT_WIDTH / 2,
                TOP + PLOT_HEIGHT + 36));
        int number = 0;
        for (Map.Entry<String, Map<Integer, Double>> line : series.entrySet()) {
            line(line.getKey(), line.getValue(), number++, svg);
        }
        return svg.append("</svg>\n").toString();
    }

    private void line(String name, Map<Integer, Double> values, int number, StringBuilder svg) {
        String colour = COLOURS.get(number);
        StringBuilder points = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        values.forEach((documents, value) -> {
            double x = x(Math.log10(documents));
            double y = y(Math.log10(value));
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            dots.append(String.format(
                    Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", x, y, colour));
        });
        svg.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                points.toString().strip(),
                colour));
        svg.append(dots);
        int y = TOP + 16 + 18 * number;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"10\" height=\"10\" fill=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>%n",
                LEFT + PLOT_WIDTH + 14,
                y - 9,
                colour,
                LEFT + PLOT_WIDTH + 28,
                y,
                name));
    }

    private static String number(int power) {
        return String.format(Locale.ROOT, "%,d", Math.round(Math.pow(10, power)));
    }

    private double x(double log) {
        return LEFT + (lastX > firstX ? (log - firstX) / (lastX - firstX) * PLOT_WIDTH : PLOT_WIDTH / 2.0);
    }

    private double y(double log) {
        return TOP + PLOT_HEIGHT - (highest > lowest ? (log - lowest) / (highest - lowest) : .5) * PLOT_HEIGHT;
    }
}
