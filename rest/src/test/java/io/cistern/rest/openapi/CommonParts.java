// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.openapi;

import io.cistern.api.ErrorCode;
import io.cistern.api.Page;
import io.cistern.api.ProblemDetails;
import io.cistern.rest.openapi.Routes.Route;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parameters and failures that many operations share, each described once. */
final class CommonParts {
    /** What HTTP itself can refuse, in addition to what an operation can. */
    private static final Map<Integer, String> OF_HTTP = Map.of(
            405, "The path has no such method",
            406, "The consumer does not accept JSON",
            412, "The element has changed since it was read (If-Match)",
            413, "The body is larger than 1 MiB",
            414, "The query is too long",
            415, "The body is not JSON");

    private final Schemas schemas;

    CommonParts(Schemas schemas) {
        this.schemas = schemas;
    }

    Components components() {
        Components components = new Components();
        parameterTexts().forEach(components::addParameters);
        failures().forEach((status, response) -> components.addResponses("Problem" + status, response));
        return components;
    }

    private static Map<String, Parameter> parameterTexts() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        query(parameters, "filter", "attribute filter of SOL 013 clause 5.2, e.g. `(eq,metadata/cisClusterId,c-42)`");
        query(parameters, "fields", "only these attributes (paths joined by commas), and the identifier");
        query(parameters, "exclude_fields", "all attributes but these; not together with `fields`");
        query(parameters, "all_fields", "all attributes, as if nothing was said; goes with neither of the other two");
        query(parameters, "page_token", "where to go on, from the `Link` of the previous page");
        parameters.put(
                "page_size",
                new Parameter()
                        .in("query")
                        .name("page_size")
                        .description("at most that many elements")
                        .schema(new IntegerSchema()
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(Page.MAX_SIZE))));
        header(parameters, "Idempotency-Key", "makes the mutation happen once, however often it is sent within 24 h");
        header(parameters, "Prefer", "`respond-async`: answer with the operation; `wait=n`: wait at most n seconds");
        header(parameters, "Cistern-Resource-Group", "the resource group of requests that name none");
        header(parameters, "If-Match", "only if the element still has this ETag, else 412");
        header(parameters, "If-None-Match", "only if the element no longer has this ETag, else 304");
        header(parameters, "traceparent", "W3C trace context; kept with the operation and given back");
        return parameters;
    }

    private static void query(Map<String, Parameter> parameters, String name, String description) {
        parameters.put(name, parameter("query", name, description));
    }

    private static void header(Map<String, Parameter> parameters, String name, String description) {
        parameters.put(name, parameter("header", name, description));
    }

    private static Parameter parameter(String in, String name, String description) {
        return new Parameter().in(in).name(name).description(description).schema(new StringSchema());
    }

    /** References to the parameters that a method has by its nature. */
    List<Parameter> parameters(Route route) {
        List<String> names = new ArrayList<>();
        if (route.shows() && !route.hasBody()) {
            names.addAll(List.of("fields", "exclude_fields", "all_fields"));
            if (!route.isElement()) {
                names.add("filter");
            }
            if (isPaged(route)) {
                names.addAll(List.of("page_size", "page_token"));
            }
            if (route.isElement()) {
                names.add("If-None-Match");
            }
        }
        if (route.isMutation() && route.isOfInfrastructures()) {
            names.addAll(List.of("Idempotency-Key", "Prefer"));
        }
        if (route.path().contains("{vimId}") || route.path().contains("{pimId}")) {
            names.add("Cistern-Resource-Group");
        }
        if (hasPrecondition(route)) {
            names.add("If-Match");
        }
        names.add("traceparent");
        return names.stream()
                .map(name -> new Parameter().$ref("#/components/parameters/" + name))
                .toList();
    }

    boolean isPaged(Route route) {
        return !route.isElement()
                && Arrays.stream(route.response().getRecordComponents())
                        .anyMatch(component -> component.getName().equals("nextPageToken"));
    }

    private static boolean hasPrecondition(Route route) {
        return route.httpMethod().equals("PATCH") || route.operationId().startsWith("terminate") && route.isElement();
    }

    /** References to every failure that can happen. */
    void addFailures(ApiResponses responses, Route route) {
        failures().keySet().stream()
                .filter(status -> status != 412 || hasPrecondition(route))
                .filter(status -> status != 413 && status != 415 || route.hasBody())
                .filter(status -> status != 405)
                .forEach(status -> responses.addApiResponse(
                        status.toString(), new ApiResponse().$ref("#/components/responses/Problem" + status)));
    }

    /** Each status with an example of every failure that has it. */
    private Map<Integer, ApiResponse> failures() {
        Map<Integer, Map<String, Example>> examples = new TreeMap<>();
        for (ErrorCode code : ErrorCode.values()) {
            example(examples, code.name(), Examples.problem(code));
        }
        example(examples, "NOT_SUPPORTED value", Examples.unsupportedValue());
        OF_HTTP.forEach((status, text) -> examples.computeIfAbsent(status, s -> new LinkedHashMap<>())
                .put(text, new Example().value(Examples.ofHttp(status))));
        Map<Integer, ApiResponse> responses = new TreeMap<>();
        examples.forEach((status, all) -> responses.put(status, response(status, all)));
        return responses;
    }

    private static void example(Map<Integer, Map<String, Example>> examples, String name, ProblemDetails problem) {
        examples.computeIfAbsent(problem.httpStatus(), status -> new LinkedHashMap<>())
                .put(name, new Example().value(Examples.json(problem)));
    }

    private ApiResponse response(int status, Map<String, Example> examples) {
        MediaType media = new MediaType().schema(schemas.of(ProblemDetails.class));
        examples.forEach(media::addExamples);
        ApiResponse response = new ApiResponse()
                .description(String.join("; ", examples.keySet()))
                .content(new Content().addMediaType("application/problem+json", media));
        if (status == 401) {
            response.addHeaderObject("WWW-Authenticate", new Header().schema(new StringSchema()));
        } else if (status == 429 || status == 503) {
            response.addHeaderObject(
                    "Retry-After",
                    new Header().schema(new IntegerSchema()).description("repeat after that many seconds"));
        }
        return response;
    }
}
