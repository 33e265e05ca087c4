// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private record Entry(String id, String text) {}

    private static final Columns<Entry> COLUMNS =
            new Columns<Entry>().text("Id", Entry::id).text("Text", Entry::text);

    private static final Entry LONG = new Entry(
            "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0", "a reason that is longer than what the terminal has room for");

    private static String printed(List<Entry> entries, int width) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        COLUMNS.print(entries, width, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void print_fitsTheTerminal_andLosesNothing() {
        String table = printed(List.of(LONG), 40);
        assertThat(table.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
        String all = table.replaceAll("[^0-9a-z]", "");
        assertThat(LONG.text().split(" ")).allSatisfy(word -> assertThat(all).contains(word));
    }

    @Test
    void print_leavesLinesWhole_whereTheWidthIsNotKnown() {
        assertThat(printed(List.of(LONG), 0)).contains(LONG.id(), LONG.text());
    }

    @Test
    void print_saysNone_whenThereIsNothing() {
        assertThat(printed(List.of(), 80)).contains("none");
    }

    @Test
    void print_leavesOutWhatNoElementHas_andTellsTimesToTheSecond() {
        Columns<Instant> columns = new Columns<Instant>()
                .optional("At", Optional::of)
                .ifAny("Early", at -> Optional.of(at).filter(Instant.EPOCH::equals));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        columns.print(
                List.of(Instant.ofEpochSecond(60, 123_456_789)),
                80,
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("1970-01-01T00:01:00Z")
                .doesNotContain("Early");
        columns.print(List.of(Instant.EPOCH), 80, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("Early");
    }

    @Test
    void fold_breaksAtSpaces_andWithinWordsOnlyIfItMust() {
        assertThat(Columns.fold("one two three", 8)).containsExactly("one two", "three");
        assertThat(Columns.fold("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    }
}
