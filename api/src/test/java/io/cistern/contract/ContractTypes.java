// SPDX-License-Identifier: Apache-2.0
package io.cistern.contract;

import io.cistern.api.InfrastructureKind;
import io.cistern.api.StandardInterface;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The public types of a door, found among the compiled classes so that none can be forgotten. */
final class ContractTypes {

    private ContractTypes() {}

    static List<Class<? extends Record>> records(InfrastructureKind door) {
        return all(door)
                .filter(Class::isRecord)
                .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
                .toList();
    }

    static List<Class<?>> interfaces(InfrastructureKind door) {
        return all(door)
                .filter(type -> type.isAnnotationPresent(StandardInterface.class))
                .toList();
    }

    private static Stream<Class<?>> all(InfrastructureKind door) {
        String folder = "io/cistern/" + door.name().toLowerCase(Locale.ROOT);
        try {
            Path classes = Path.of(InfrastructureKind.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes.resolve(folder))) {
                return files
                        .map(file -> classes.relativize(file).toString())
                        .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.'))
                        .sorted()
                        .<Class<?>>map(ContractTypes::load)
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .toList()
                        .stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot list the classes of " + door, e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
