// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.AttributeName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record as a person reads it: a line per attribute, under its name in the standard; absent ones are left out. */
public final class RecordText {

    private record Line(int depth, String name, String value) {}

    private final List<Line> lines = new ArrayList<>();

    private RecordText() {}

    public static String of(Record element) {
        RecordText text = new RecordText();
        text.addComponents(0, element);
        return text.render();
    }

    private void addComponents(int depth, Record element) {
        for (RecordComponent component : element.getClass().getRecordComponents()) {
            add(depth, AttributeName.Of.component(component), read(component, element));
        }
    }

    private void add(int depth, String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> add(depth, name, present));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(depth, name + "[" + i + "]", list.get(i));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> add(depth, name + "/" + key, entry));
        } else if (value instanceof Record nested) {
            lines.add(new Line(depth, name, ""));
            addComponents(depth + 1, nested);
        } else {
            lines.add(new Line(depth, name, value.toString()));
        }
    }

    private String render() {
        int width = lines.stream()
                .mapToInt(line -> 2 * line.depth() + line.name().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            String label = "  ".repeat(line.depth()) + line.name();
            text.append(String.format("%-" + width + "s  %s", label, line.value())
                            .stripTrailing())
                    .append('\n');
        }
        return Printable.text(text.toString().stripTrailing());
    }

    private static Object read(RecordComponent component, Record element) {
        try {
            return component.getAccessor().invoke(element);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the elements of the api are public records: " + component, e);
        }
    }
}
