// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.karaf.shell.support.table.Row;
import org.apache.karaf.shell.support.table.ShellTable;

/**
 * The columns of a table of elements. Where the terminal is too narrow, the widest columns are folded: Karaf's own
 * wrapping cuts what is longer than its column, and an identifier that is cut is of no use.
 */
public final class Columns<T> {

    private static final int SEPARATOR = 3;
    private static final int NARROWEST = 8;

    private record Column<T>(String heading, Function<T, String> value, boolean ifAny) {}

    private final List<Column<T>> columns = new ArrayList<>();

    public Columns<T> text(String heading, Function<T, String> value) {
        return add(heading, value, false);
    }

    public Columns<T> optional(String heading, Function<T, Optional<?>> value) {
        return text(heading, element -> Printable.text(value.apply(element)));
    }

    /** A column that is left out where no element has anything in it. */
    public Columns<T> ifAny(String heading, Function<T, Optional<?>> value) {
        return add(heading, element -> Printable.text(value.apply(element)), true);
    }

    public Columns<T> list(String heading, Function<T, List<String>> value) {
        return text(heading, element -> String.join("\n", value.apply(element)));
    }

    private Columns<T> add(String heading, Function<T, String> value, boolean ifAny) {
        columns.add(new Column<>(heading, element -> Printable.text(value.apply(element)), ifAny));
        return this;
    }

    /**
     * @param terminalWidth in characters; 0: unlimited
     */
    void print(List<T> elements, int terminalWidth, PrintStream out) {
        List<Column<T>> shown = columns.stream()
                .filter(column -> !column.ifAny()
                        || elements.stream()
                                .anyMatch(element ->
                                        !column.value().apply(element).isEmpty()))
                .toList();
        List<List<String>> cells = elements.stream()
                .map(element -> shown.stream()
                        .map(column -> column.value().apply(element))
                        .toList())
                .toList();
        int[] widths = widths(shown, cells, terminalWidth);
        ShellTable table = new ShellTable();
        shown.forEach(column -> table.column(column.heading()));
        cells.forEach(row -> addFolded(table, row, widths));
        table.emptyTableText("none");
        table.print(out);
    }

    private static <T> int[] widths(List<Column<T>> columns, List<List<String>> cells, int terminalWidth) {
        int[] widths = IntStream.range(0, columns.size())
                .map(i -> Math.max(
                        columns.get(i).heading().length(),
                        cells.stream()
                                .flatMap(row -> row.get(i).lines())
                                .mapToInt(String::length)
                                .max()
                                .orElse(0)))
                .toArray();
        int available = terminalWidth - SEPARATOR * (columns.size() - 1);
        while (terminalWidth > 0 && Arrays.stream(widths).sum() > available) {
            int widest = IntStream.range(0, widths.length).reduce(0, (a, b) -> widths[a] >= widths[b] ? a : b);
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static void addFolded(ShellTable table, List<String> cells, int[] widths) {
        List<List<String>> folded = IntStream.range(0, cells.size())
                .mapToObj(i -> fold(cells.get(i), widths[i]))
                .toList();
        int height = folded.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < Math.max(1, height); line++) {
            Row row = table.addRow();
            for (List<String> cell : folded) {
                row.addContent(line < cell.size() ? cell.get(line) : "");
            }
        }
    }

    /** Lines of at most that width, broken after a space where there is one. */
    static List<String> fold(String text, int width) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> {
            String rest = line;
            while (rest.length() > width) {
                int space = rest.lastIndexOf(' ', width);
                int end = space > 0 ? space : width;
                lines.add(rest.substring(0, end));
                rest = rest.substring(end).stripLeading();
            }
            lines.add(rest);
        });
        return lines;
    }
}
