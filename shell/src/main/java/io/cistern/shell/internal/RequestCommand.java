// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.InfrastructureException;
import io.cistern.api.Request;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.support.completers.FileCompleter;

/**
 * A mutation whose request has more attributes than options: the usual ones are options, the whole request can be given
 * as JSON.
 */
public abstract class RequestCommand<Q extends Request> extends InfrastructureMutation {

    private static final int LARGEST = 1024 * 1024;

    @Option(
            name = "--json",
            description = "File with the whole request in JSON, as over REST; - reads it from the input",
            valueToShowInHelp = "")
    @Completion(FileCompleter.class)
    private String json;

    private final Class<Q> type;

    protected RequestCommand(Class<Q> type) {
        this.type = type;
    }

    /** The request that the options describe. */
    protected abstract Q fromOptions();

    /** The request: from JSON, else from the options. */
    protected final Q request() {
        return json == null ? fromOptions() : JSON.read(read("--json", json), type);
    }

    /** The text of a file that an option names. */
    protected final String read(String option, String file) {
        try (InputStream in = file.equals("-")
                ? System.in
                : Files.newInputStream(session().currentDir().resolve(file))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw InfrastructureException.invalidArgument(option, "is at most 1 MiB", "shorten it");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw InfrastructureException.invalidArgument(
                    option, "is a file that can be read, not " + file, "check the path (" + e.getMessage() + ")");
        }
    }

    /** What only an option can give, unless the request is given as JSON. */
    protected static <V> V required(String option, Optional<V> value) {
        return value.orElseThrow(() -> InfrastructureException.invalidArgument(
                option, "is mandatory", "give it, or the whole request with --json"));
    }

    protected static String required(String option, String value) {
        return required(option, Optional.ofNullable(value));
    }
}
