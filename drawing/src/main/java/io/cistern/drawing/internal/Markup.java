// SPDX-License-Identifier: Apache-2.0
package io.cistern.drawing.internal;

/** Makes text of hardware harmless. */
final class Markup {

    private static final int SPACE = 0x20;
    private static final int DELETE = 0x7f;
    private static final int LAST_CONTROL = 0x9f;

    private Markup() {}

    /** As text or in an attribute of XML. What XML cannot say is replaced. */
    static String xml(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        clean(text).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /** As a quoted string of Graphviz. */
    static String dot(String text) {
        return "\"" + clean(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** So much of it that it fits. */
    static String shortened(String text, int characters) {
        String clean = clean(text);
        return clean.codePointCount(0, clean.length()) <= characters
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, Math.max(0, characters - 1))) + "\u2026";
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(isWritable(point) ? point : '\ufffd'));
        return clean.toString();
    }

    private static boolean isWritable(int point) {
        boolean control = point < SPACE || point >= DELETE && point <= LAST_CONTROL;
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean formatting = Character.getType(point) == Character.FORMAT;
        return !control && !half && !formatting && point != 0xfffe && point != 0xffff;
    }
}
