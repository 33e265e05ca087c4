// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A text with placeholders, <code>{{serial.drive1}}</code>, cut apart once so that it is quickly put together. */
public final class Template {

    /** Text, placeholder, text, placeholder, ..., text. */
    private final List<String> pieces;

    Template(String text) {
        List<String> found = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
            int close = text.indexOf("}}", open);
            found.add(text.substring(at, open));
            found.add(text.substring(open + 2, close).intern());
            at = close + 2;
        }
        found.add(text.substring(at));
        this.pieces = List.copyOf(found);
    }

    /** The text with these values for its placeholders. */
    public String render(UnaryOperator<String> values) {
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(i % 2 == 0 ? pieces.get(i) : values.apply(pieces.get(i)));
        }
        return text.toString();
    }
}
