// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.cistern.tck.Subject;
import io.cistern.tck.VirtualisedComputeFlavourManagementTck;
import io.cistern.tck.VirtualisedComputeResourcesManagementTck;
import io.cistern.tck.VirtualisedNetworkResourcesManagementTck;
import io.cistern.tck.VirtualisedStorageResourcesManagementTck;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The kit is tested itself: each defect of a backend is caught, by the test that is for it. */
class SeededDefectsTest {
    private static final String DEFECT = "cistern.defect";

    @ParameterizedTest
    @EnumSource
    void defect_isCaughtByTheTestThatIsForIt(Defect defect) {
        assertThat(failing(defect)).contains(defect.caughtBy());
    }

    private static Set<String> failing(Defect defect) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selected(defect))
                .configurationParameter(DEFECT, defect.name())
                .build();
        Failures failures = new Failures();
        LauncherFactory.create().execute(request, failures);
        return failures.methods;
    }

    /** The one test; all of them, where a leak is to be found. */
    private static DiscoverySelector selected(Defect defect) {
        return defect == Defect.LEAKS ? selectClass(defect.kit()) : selectMethod(defect.kit(), defect.caughtBy());
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

    static final class Seed implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Defect.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Defect.valueOf(context.getConfigurationParameter(DEFECT).orElseThrow());
        }
    }

    @ExtendWith(Seed.class)
    static class Compute extends VirtualisedComputeResourcesManagementTck {
        private final Defect defect;

        Compute(Defect defect) {
            this.defect = defect;
        }

        @Override
        protected Subject open() {
            return new ExampleSubject(defect.tampering());
        }
    }

    @ExtendWith(Seed.class)
    static class Flavours extends VirtualisedComputeFlavourManagementTck {
        private final Defect defect;

        Flavours(Defect defect) {
            this.defect = defect;
        }

        @Override
        protected Subject open() {
            return new ExampleSubject(defect.tampering());
        }
    }

    @ExtendWith(Seed.class)
    static class Networks extends VirtualisedNetworkResourcesManagementTck {
        private final Defect defect;

        Networks(Defect defect) {
            this.defect = defect;
        }

        @Override
        protected Subject open() {
            return new ExampleSubject(defect.tampering());
        }
    }

    @ExtendWith(Seed.class)
    static class Storage extends VirtualisedStorageResourcesManagementTck {
        private final Defect defect;

        Storage(Defect defect) {
            this.defect = defect;
        }

        @Override
        protected Subject open() {
            return new ExampleSubject(defect.tampering());
        }
    }
}
