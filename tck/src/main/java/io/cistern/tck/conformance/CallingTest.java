// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Arrays;
import java.util.Optional;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The test that is running on this thread. */
public final class CallingTest {

    private CallingTest() {}

    /** {@code Class#method} of the test that called, from the stack; empty outside a test, e.g. in its preparation. */
    public static Optional<String> name() {
        return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(CallingTest::isTest).findFirst())
                .map(frame -> frame.getDeclaringClass().getSimpleName() + "#" + frame.getMethodName());
    }

    private static boolean isTest(StackFrame frame) {
        return Arrays.stream(frame.getDeclaringClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(frame.getMethodName()))
                .anyMatch(method -> AnnotationSupport.isAnnotated(method, Testable.class));
    }
}
