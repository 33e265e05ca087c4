// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sources of the API say of its types. */
final class Javadoc {
    private static final Pattern PARAMETER =
            Pattern.compile("@param (\\w+) ((?:(?!@param|@throws).)*)", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\([^)]*\\)\\s*)?([A-Z][A-Z0-9_]*)\\s*[,;(}]?", Pattern.DOTALL);

    private final Path sources;

    Javadoc(Path sources) {
        this.sources = sources;
    }

    /** The description of a type, without those of its parts. */
    String type(Class<?> type) {
        return text(typeComment(type).split("@param|@throws")[0]);
    }

    /** The descriptions of the components of a record, by name. */
    Map<String, String> components(Class<?> type) {
        Map<String, String> descriptions = new TreeMap<>();
        Matcher parameters = PARAMETER.matcher(typeComment(type));
        while (parameters.find()) {
            descriptions.put(parameters.group(1), text(parameters.group(2)));
        }
        return descriptions;
    }

    /** The descriptions of the constants of an enumeration, by name. */
    Map<String, String> constants(Class<?> type) {
        String source = source(type);
        Map<String, String> descriptions = new TreeMap<>();
        Matcher constants = CONSTANT.matcher(source.substring(source.indexOf(" enum ")));
        while (constants.find()) {
            descriptions.put(constants.group(2), text(stripped(constants.group(1))));
        }
        return descriptions;
    }

    /** The description of a method. */
    String method(Class<?> type, String method) {
        String source = source(type);
        int name = source.indexOf(" " + method + "(");
        int start = source.lastIndexOf("/**", name);
        return text(stripped(source.substring(start + 3, source.indexOf("*/", start))));
    }

    private String typeComment(Class<?> type) {
        String source = source(type);
        int declaration = Pattern.compile("public (?:final )?(?:record|enum|interface|@interface) ")
                .matcher(source)
                .results()
                .findFirst()
                .orElseThrow()
                .start();
        int start = source.lastIndexOf("/**", declaration);
        return stripped(source.substring(start + 3, source.indexOf("*/", start)));
    }

    private String source(Class<?> type) {
        try {
            return Files.readString(sources.resolve(type.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stripped(String comment) {
        return comment.replaceAll("(?m)^\\s*\\* ?", "");
    }

    private static String text(String comment) {
        return comment.replaceAll("(?s)<table>.*?</table>", "")
                .replaceAll("\\{@\\w+ #?(?:[\\w.]+#)?([^}]*)\\}", "$1")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?<p> ?", "\n\n")
                .strip();
    }
}
