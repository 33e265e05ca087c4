// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the sources of the project which tests there are: a test can be of a module that is built later. */
final class TestSources {

    private static final Set<String> NO_SOURCES = Set.of("target", "node_modules");

    private final Map<String, Path> files = new HashMap<>();

    TestSources(Path project) {
        try {
            Files.walkFileTree(project, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    boolean skipped = NO_SOURCES.contains(name) || (name.startsWith(".") && name.length() > 2);
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".java")) {
                        files.put(name.substring(0, name.length() - ".java".length()), file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a test, {@code Class#method} or {@code Class$Nested#method}; a method can be inherited. */
    boolean has(String test) {
        String[] parts = test.split("#", 2);
        return has(parts[0], Pattern.compile("void " + Pattern.quote(parts[1]) + "\\("));
    }

    private boolean has(String type, Pattern method) {
        return source(type).filter(text -> method.matcher(text).find()).isPresent()
                || parent(type).filter(parent -> has(parent, method)).isPresent();
    }

    /** Whether a class, also a nested one, is the other or inherits from it. */
    boolean isA(String type, String other) {
        return simple(type).equals(other)
                || parent(type).filter(parent -> isA(parent, other)).isPresent();
    }

    private Optional<String> parent(String type) {
        Pattern declaration = Pattern.compile("class " + Pattern.quote(simple(type)) + "\\b[^{]*?\\bextends (\\w+)");
        return source(type).map(declaration::matcher).filter(Matcher::find).map(parent -> parent.group(1));
    }

    private Optional<String> source(String type) {
        return Optional.ofNullable(files.get(type.split("\\$", 2)[0])).map(TestSources::read);
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('$') + 1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
