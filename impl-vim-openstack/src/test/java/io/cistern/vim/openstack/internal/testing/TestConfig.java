// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.testing;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A configuration as the container makes one of an etc file: its keys, and the defaults for the rest. */
public final class TestConfig {

    private TestConfig() {}

    /** @throws IllegalArgumentException a key that does not exist */
    public static <A> A of(Class<A> type, Map<String, ?> values) {
        Map<String, ?> unknown = new TreeMap<>(values);
        unknown.keySet().removeAll(keys(type).keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no such keys: " + unknown.keySet());
        }
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object given = values.get(key(method));
                    return given == null ? method.getDefaultValue() : given;
                }));
    }

    /** Every key with its default. */
    public static Map<String, Object> keys(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .collect(Collectors.toMap(TestConfig::key, Method::getDefaultValue, (one, other) -> one, TreeMap::new));
    }

    /** Declarative Services, 112.8.2.1: $_$ is a hyphen, a dollar sign goes, one underscore is a dot, two are one. */
    private static String key(Method method) {
        return method.getName()
                .replace("$_$", "-")
                .replace("$", "")
                .replace("__", "\0")
                .replace("_", ".")
                .replace("\0", "_");
    }
}
