// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of the kit on a backend with a mistake. */
public final class KitRun {
    private static final String DEFECT = "cistern.defect";
    private static final String BETWEEN = "#";
    private static final String LEAK_CHECK = "allTests_leaveNothing";

    private KitRun() {}

    /** The tests that fail, of the one that is for the defect; of all, where a leak is to be found. */
    public static <D extends Enum<D> & SeededDefect<?>> Set<String> failing(D defect) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selected(defect))
                .configurationParameter(DEFECT, defect.getDeclaringClass().getName() + BETWEEN + defect.name())
                .build();
        Failures failures = new Failures();
        LauncherFactory.create().execute(request, failures);
        return failures.methods;
    }

    private static DiscoverySelector selected(SeededDefect<?> defect) {
        return defect.caughtBy().equals(LEAK_CHECK)
                ? selectClass(defect.kit())
                : selectMethod(defect.kit(), defect.caughtBy());
    }

    private static final class Failures implements TestExecutionListener {
        private final Set<String> methods = new TreeSet<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(MethodSource.class::cast)
                        .ifPresent(source -> methods.add(source.getMethodName()));
            }
        }
    }

    /** Hands the defect of the run to the class of tests. */
    public static final class Seed implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return SeededDefect.class.isAssignableFrom(parameter.getParameter().getType());
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            String[] seed =
                    context.getConfigurationParameter(DEFECT).orElseThrow().split(BETWEEN);
            return Stream.of(constants(seed[0]))
                    .filter(defect -> ((Enum<?>) defect).name().equals(seed[1]))
                    .findFirst()
                    .orElseThrow();
        }

        private static Object[] constants(String enumeration) {
            try {
                return Class.forName(enumeration).getEnumConstants();
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
