// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.cistern.api.InfrastructureException;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** Says in the words of this project what is wrong with a JSON text, and where. */
public final class JsonFaults {
    private static final String BODY = "body";

    private JsonFaults() {}

    /**
     * Something that reads JSON.
     *
     * @param <T> what comes of it
     */
    public interface Reading<T> {
        T get() throws IOException;
    }

    /** Reads, and turns every fault of the text into INVALID_ARGUMENT. */
    public static <T> T translated(Reading<T> reading) throws IOException {
        try {
            T value = reading.get();
            if (value == null) {
                throw InfrastructureException.invalidArgument(BODY, "is a JSON value other than null", "give a value");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw fault(e);
        }
    }

    private static InfrastructureException fault(JsonProcessingException e) {
        String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InfrastructureException refused) {
                return ofRecord(path, refused);
            }
            if (cause instanceof StreamConstraintsException) {
                return invalid(path, limits(), "send less, or in another form");
            }
            if (cause instanceof Refusal refusal) {
                return invalid(path, refusal.rule(), refusal.remedy());
            }
        }
        if (e instanceof MismatchedInputException mismatch) {
            return mismatch(path, mismatch);
        }
        return invalid(path, syntaxRule(e), "correct the JSON text" + place(e));
    }

    private static InfrastructureException ofRecord(String path, InfrastructureException refused) {
        String attribute = refused.details().attribute().orElse("");
        String joined = path.isEmpty() || attribute.isEmpty() ? path + attribute : path + "." + attribute;
        return invalid(
                joined,
                refused.details().rule().orElse(refused.getMessage()),
                refused.details().remedy().orElse("correct the value"));
    }

    private static InfrastructureException mismatch(String path, MismatchedInputException e) {
        Class<?> expected = e.getTargetType();
        if (says(e, "Trailing token")) {
            return invalid(path, "is one JSON value followed by nothing", "correct the JSON text" + place(e));
        }
        boolean list = expected != null && Collection.class.isAssignableFrom(expected);
        return invalid(path, "is " + (list ? "a list" : "an object"), "correct the value" + place(e));
    }

    private static InfrastructureException invalid(String path, String rule, String remedy) {
        return InfrastructureException.invalidArgument(path.isEmpty() ? BODY : path, rule, remedy);
    }

    private static String limits() {
        return "has at most " + JsonMappers.MAX_DEPTH + " levels, strings of at most " + JsonMappers.MAX_STRING
                + " characters and numbers of at most " + JsonMappers.MAX_NUMBER + " digits";
    }

    private static String syntaxRule(JsonProcessingException e) {
        return says(e, "Duplicate field") ? "names no member of an object twice" : "is well-formed JSON";
    }

    /** Jackson tells these cases apart by its message only. */
    private static boolean says(JsonProcessingException e, String beginning) {
        return e.getOriginalMessage() != null && e.getOriginalMessage().startsWith(beginning);
    }

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else if (!isPart(step)) {
                path.append(separator(path, step)).append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static boolean isPart(JsonMappingException.Reference step) {
        return step.getFrom() instanceof Class<?> type && InlinedForm.isPart(type, step.getFieldName());
    }

    /** Keys of maps come after a slash, as in filters. */
    private static String separator(StringBuilder path, JsonMappingException.Reference step) {
        Object from = step.getFrom();
        boolean map = from instanceof Map || from instanceof Class<?> type && Map.class.isAssignableFrom(type);
        if (map) {
            return "/";
        }
        return path.isEmpty() ? "" : ".";
    }
}
