// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import java.util.Collections;
import java.util.List;

/** A page of text with headings and tables. */
final class Markdown {

    private final StringBuilder text = new StringBuilder("<!-- SPDX-License-Identifier: Apache-2.0 -->\n"
            + "<!-- Generated, see docs/conformance/README.md: do not edit. -->\n");

    Markdown heading(int level, String heading) {
        return line("").line("#".repeat(level) + " " + heading).line("");
    }

    Markdown line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** Begins a table. */
    Markdown header(String... columns) {
        return row(columns).row(Collections.nCopies(columns.length, "---").toArray(String[]::new));
    }

    Markdown row(String... cells) {
        text.append("| ");
        text.append(String.join(
                " | ",
                List.of(cells).stream().map(cell -> cell.replace("|", "\\|")).toList()));
        return line(" |");
    }

    /** Something that is written as in Java. */
    static String code(String name) {
        return name.isEmpty() ? "" : "`" + name + "`";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
