// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the backend guide shows is what the example does. */
class BackendGuideTest {
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void guide_showsTheSourcesOfTheExample() throws IOException {
        String sources = sources();
        Matcher blocks = JAVA.matcher(Files.readString(Path.of("../../docs/backend-guide.md")));
        List<String> shown = blocks.results()
                .flatMap(block -> Stream.of(block.group(1).split("\n *\\.\\.\\.\n")))
                .map(BackendGuideTest::squeezed)
                .toList();

        assertThat(shown).hasSizeGreaterThan(10).allSatisfy(piece -> assertThat(sources.contains(piece))
                .as(piece)
                .isTrue());
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return squeezed(all.toString());
        }
    }

    /** How lines are broken does not matter. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
