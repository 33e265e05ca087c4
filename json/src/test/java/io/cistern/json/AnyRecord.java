// SPDX-License-Identifier: Apache-2.0
package io.cistern.json;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PhysicalResourceDetails;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Makes records of the API from nothing but their components and a source of chance. */
final class AnyRecord {
    private static final String ALPHABET = "aZ0 -_/.,'\"\\\n\u0001é€𝄞";

    private final Random random;

    AnyRecord(Random random) {
        this.random = random;
    }

    /** Every public record of a package of the API and the packages below it. */
    static List<Class<? extends Record>> below(String packageName) {
        Path root = classes();
        try (Stream<Path> files = Files.walk(root.resolve(packageName.replace('.', '/')))) {
            List<Class<? extends Record>> records = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                Class<?> type = Class.forName(name, false, AnyRecord.class.getClassLoader());
                if (type.isRecord() && !name.contains(".internal.") && !type.isMemberClass()) {
                    records.add(type.asSubclass(Record.class));
                }
            }
            return records;
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Path classes() {
        try {
            URI location = Page.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Files.isDirectory(Path.of(location))
                    ? Path.of(location)
                    : java.nio.file.FileSystems.newFileSystem(Path.of(location)).getPath("/");
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** The value of a component that is a part of a record. */
    static Record valueOf(Record record, RecordComponent part) {
        try {
            return (Record) part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot read " + part, e);
        }
    }

    <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Page.class) {
            return random.nextBoolean() ? Page.FIRST : Page.ofSize(1 + random.nextInt(Page.MAX_SIZE));
        } else if (plain == Filter.class) {
            return Filter.where(FilterOperator.IN, "name", text(), text());
        } else if (plain == AttributeSelector.class) {
            return new AttributeSelector(List.of(), List.of("a", "b/c"));
        }
        return plain.isRecord() ? record(plain) : scalar(plain);
    }

    private Object scalar(Class<?> type) {
        if (type == String.class) {
            return text();
        } else if (type == long.class || type == Long.class) {
            return random.nextLong();
        } else if (type == int.class || type == Integer.class) {
            return random.nextInt();
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextLong(), random.nextInt(20));
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        } else if (type == Duration.class) {
            return Duration.ofSeconds(random.nextInt(100_000));
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        throw new AssertionError("no rule for " + type);
    }

    private Object container(Class<?> raw, Type[] arguments) {
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(value(arguments[0]));
        } else if (raw == List.class) {
            return Stream.generate(() -> value(arguments[0]))
                    .limit(random.nextInt(3))
                    .toList();
        } else if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                map.put(text(), value(arguments[1]));
            }
            return map;
        }
        throw new AssertionError("no rule for " + raw);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        ResourceKind kind = (ResourceKind) scalar(ResourceKind.class);
        for (int i = 0; i < components.length; i++) {
            if (components[i].getGenericType().getTypeName().contains("<" + type.getName() + ">")) {
                values[i] = List.of();
                continue;
            }
            values[i] = types[i] == ResourceKind.class
                    ? kind
                    : value(
                            types[i] == PhysicalResourceDetails.class
                                    ? kind.details()
                                    : components[i].getGenericType());
            if (values[i] instanceof List<?> list && list.isEmpty()) {
                values[i] = List.of(
                        value(((ParameterizedType) components[i].getGenericType()).getActualTypeArguments()[0]));
            }
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot make a " + type.getSimpleName(), e);
        }
    }

    private String text() {
        int[] characters = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }
}
