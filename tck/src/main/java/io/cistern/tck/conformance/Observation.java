// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import io.cistern.api.ErrorCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one test saw of one operation of a real service.
 *
 * @param test the class and method, {@code OpenStackComputeLiveIT#machine_livesFromAllocationToTermination}
 * @param date the day of the run, ISO 8601
 * @param release the release of the service
 * @param message the request, which tells the operation, e.g. {@code AllocateComputeRequest}
 * @param outcome {@link #ANSWERED}, or the error code and the attribute that was refused
 * @param attributes the attributes that had a value in requests and responses
 */
record Observation(
        String test, String date, String release, String message, String outcome, SortedSet<String> attributes) {

    static final String ANSWERED = "ANSWERED";

    private static final String SEPARATOR = "\t";

    static Observation parse(String line) {
        String[] fields = line.split(SEPARATOR, -1);
        if (fields.length != 6) {
            throw new IllegalArgumentException("six fields are wanted, parted by tabs: " + line);
        }
        SortedSet<String> attributes = new TreeSet<>();
        Arrays.stream(fields[5].split(" ")).filter(name -> !name.isEmpty()).forEach(attributes::add);
        return new Observation(fields[0], fields[1], fields[2], fields[3], fields[4], attributes);
    }

    String line() {
        return String.join(SEPARATOR, test, date, release, message, outcome, String.join(" ", attributes));
    }

    /** The outcome of a call that failed; the index of an element of a list is of no matter. */
    static String failed(ErrorCode code, Optional<String> attribute) {
        return code.name()
                + attribute.map(path -> " " + path.replaceAll("\\[\\d+\\]", "")).orElse("");
    }

    /** The outcome of a call that is not supported. */
    static String refused(Optional<String> attribute) {
        return failed(ErrorCode.NOT_SUPPORTED, attribute);
    }

    boolean isAnswered() {
        return outcome.equals(ANSWERED);
    }
}
