// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import io.cistern.api.InfrastructureException;
import io.cistern.api.Request;
import io.cistern.api.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;

/**
 * Writes down what calls to a real service carried: a line for each test, message and outcome, with the attributes that
 * had a value. What a test observed counts once it has passed; who joins both is {@link Evidence}.
 */
public final class Observer {

    private static final String NOT_YET = "";

    private final Path file;
    private final Set<String> written = new HashSet<>();

    /** Appends to a file, which is made with its folders where there is none. */
    public Observer(Path file) {
        this.file = file;
    }

    /** A test called an operation and was answered. */
    public void answered(String test, Request request, Response response) {
        SortedSet<String> attributes = Messages.carried((Record) request);
        attributes.addAll(Messages.carried((Record) response));
        write(new Observation(test, NOT_YET, NOT_YET, message(request), Observation.ANSWERED, attributes));
    }

    /** A test called an operation and was refused, or it failed. */
    public void failed(String test, Request request, InfrastructureException failure) {
        String outcome = Observation.failed(failure.code(), failure.details().attribute());
        write(new Observation(test, NOT_YET, NOT_YET, message(request), outcome, Messages.carried((Record) request)));
    }

    private static String message(Request request) {
        return request.getClass().getSimpleName();
    }

    private synchronized void write(Observation observation) {
        if (!written.add(observation.line())) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, observation.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
