// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.openapi;

import io.cistern.administration.EndpointTable;
import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.rest.openapi.Routes.Route;
import io.cistern.vim.network.NetworkResourceType;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The description of the HTTP interface as a whole. */
final class OpenApiDocument {
    private static final String JSON = "application/json";
    private static final String OVERVIEW =
            """
            The VIM and PIM interfaces of ETSI GS NFV-IFA 052 over HTTP. Attributes of a VIM are spelt as in IFA 005 \
            Release 5, those of a PIM are derived from what is known of IFA 053; members that are not known are ignored, values of another type are refused with the path of the fault.

            A mutation is answered with the output of its operation. Whoever does not want to wait for it sends \
            `Prefer: respond-async` (or `wait=n`, in seconds) and is answered 202 with the operation, which can be \
            followed; so is everybody after 60 seconds. A mutation with an `Idempotency-Key` can be repeated safely: \
            for 24 hours the same key and body have the same result.

            Collections are arrays of one type of element; filters, attribute selectors and paging are those of \
            ETSI GS NFV-SOL 013, the next page is in the `Link` header. Every failure is a problem document (RFC 9457).""";

    private final Javadoc javadoc;
    private final Schemas schemas;
    private final CommonParts common;

    OpenApiDocument(Javadoc javadoc) {
        this.javadoc = javadoc;
        this.schemas = new Schemas(javadoc);
        this.common = new CommonParts(schemas);
    }

    OpenAPI build() {
        OpenAPI document = new OpenAPI()
                .info(new Info()
                        .title("Cistern")
                        .version("0.1.0")
                        .description(OVERVIEW)
                        .license(new License()
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0.txt")))
                .servers(List.of(new Server().url("/cistern")))
                .security(List.of(
                        new SecurityRequirement().addList("password"), new SecurityRequirement().addList("token")));
        Paths paths = new Paths();
        for (Route route : Routes.all()) {
            PathItem item = paths.computeIfAbsent(route.path(), path -> new PathItem());
            item.operation(PathItem.HttpMethod.valueOf(route.httpMethod()), operation(route));
        }
        document.setPaths(paths);
        document.setTags(tags());
        document.setComponents(components());
        return document;
    }

    private List<Tag> tags() {
        return Routes.all().stream()
                .map(Route::standardInterface)
                .distinct()
                .map(type -> new Tag().name(type.getSimpleName()).description(javadoc.type(type)))
                .toList();
    }

    private Components components() {
        Components components = common.components();
        components.addSecuritySchemes(
                "password",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("name and password of a user of the container"));
        components.addSecuritySchemes(
                "token",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("a signed token of a configured issuer"));
        schemas.made().forEach(components::addSchemas);
        return components;
    }

    private Operation operation(Route route) {
        Operation operation = new Operation()
                .operationId(route.operationId())
                .addTagsItem(route.standardInterface().getSimpleName())
                .summary(summary(route))
                .description(
                        javadoc.method(route.standardInterface(), route.served().getName()));
        parameters(route).forEach(operation::addParametersItem);
        if (route.hasBody()) {
            operation.setRequestBody(body(route));
        }
        operation.setResponses(responses(route));
        return operation;
    }

    private static String summary(Route route) {
        String clause = route.operation().clause();
        return route.operation().name()
                + (clause.isEmpty() ? "" : " (IFA 005 clause " + clause + ")")
                + (route.shows() && route.isElement() ? ", one element" : "");
    }

    private List<Parameter> parameters(Route route) {
        List<Parameter> parameters = new ArrayList<>();
        Matcher names = Pattern.compile("\\{(\\w+)\\}").matcher(route.path());
        while (names.find()) {
            parameters.add(new PathParameter()
                    .name(names.group(1))
                    .schema(new StringSchema())
                    .description(
                            switch (names.group(1)) {
                                case "vimId" -> "the VIM";
                                case "pimId" -> "the PIM";
                                default -> "identifier of the element";
                            }));
        }
        parameters.addAll(own(route));
        if (!route.otherForms().isEmpty()) {
            parameters.add(new Parameter()
                    .in("query")
                    .name("format")
                    .schema(new StringSchema()._enum(List.of("json", "svg", "dot")))
                    .description("in which form it is wanted; absent: as the header Accept prefers"));
        }
        if (isNetwork(route) && !route.hasBody()
                || isNetwork(route) && route.httpMethod().equals("PATCH")) {
            parameters.add(new Parameter()
                    .in("query")
                    .name("networkResourceType")
                    .schema(schemas.of(NetworkResourceType.class))
                    .description("of which type the resources in question are; absent: NETWORK, and when"
                            + " terminating whatever has the identifier"));
        }
        parameters.addAll(common.parameters(route));
        return parameters;
    }

    /** What a query of a PIM can be given beside what all queries can; of a record, the parts that it must have. */
    private List<Parameter> own(Route route) {
        List<Parameter> parameters = new ArrayList<>();
        Map<String, String> descriptions = javadoc.components(route.request());
        if (route.takesTable()) {
            Arrays.stream(route.request().getRecordComponents())
                    .filter(component -> component.getType() == boolean.class)
                    .map(component -> own(
                            component.getName(),
                            component,
                            descriptions.get(component.getName()) + "; beside a table, where JSON has an attribute"))
                    .forEach(parameters::add);
        }
        if (!route.path().startsWith("/pim") || !route.shows() || route.hasBody()) {
            return parameters;
        }
        for (RecordComponent component : route.request().getRecordComponents()) {
            String description = descriptions.get(component.getName());
            Class<?> type = Schemas.elementOf(component);
            if (List.of(Filter.class, AttributeSelector.class, Page.class).contains(type)
                    || route.path().contains("{" + component.getName() + "}")) {
                continue;
            } else if (type.isRecord()) {
                Arrays.stream(type.getRecordComponents())
                        .filter(Schemas::isMandatory)
                        .map(part -> own(component.getName() + "/" + part.getName(), part, description))
                        .forEach(parameters::add);
            } else {
                parameters.add(own(component.getName(), component, description));
            }
        }
        return parameters;
    }

    private Parameter own(String name, RecordComponent component, String description) {
        Parameter parameter = new Parameter()
                .in("query")
                .name(name)
                .schema(schemas.of(component.getGenericType()))
                .description(description);
        return component.getType() == List.class
                ? parameter.style(Parameter.StyleEnum.FORM).explode(false)
                : parameter;
    }

    private static boolean isNetwork(Route route) {
        return route.path().contains("/network-resources");
    }

    private RequestBody body(Route route) {
        Schema<?> schema = schemas.of(route.request());
        if (!route.targetIsInPath()) {
            Content content = content(schema, Examples.of(route.request()));
            if (route.takesTable()) {
                content.addMediaType(
                        "text/csv",
                        new MediaType()
                                .schema(new StringSchema()
                                        .description(
                                                "a table with the columns " + String.join(", ", EndpointTable.COLUMNS)))
                                .example("address,credentialRef,trustMode\nhttps://192.0.2.10,file:/etc/bmc,CA\n"));
            }
            return new RequestBody().required(true).content(content);
        }
        String target = route.operation().target();
        givenByPath(schemas.made().get(route.request().getSimpleName()), target);
        return new RequestBody()
                .required(true)
                .content(content(schema, Examples.withoutTarget(route.request(), target)));
    }

    /** The body may leave out what the path says. */
    private static void givenByPath(Schema<?> request, String target) {
        if (request.getRequired() != null) {
            List<String> required = request.getRequired().stream()
                    .filter(name -> !name.equals(target))
                    .toList();
            request.setRequired(required.isEmpty() ? null : required);
        }
    }

    private ApiResponses responses(Route route) {
        ApiResponses responses = new ApiResponses();
        ApiResponse success = new ApiResponse().description(route.shows() ? "what was found" : "the output");
        Content content = content(shown(route), Examples.of(route.shows() ? element(route) : route.response()));
        route.otherForms().forEach(type -> content.addMediaType(type, new MediaType().schema(new StringSchema())));
        success.content(content);
        if (route.creates()) {
            success.addHeaderObject("Location", text("path of the new element"));
        }
        if (route.shows() && route.isElement()) {
            success.addHeaderObject("ETag", text("changes with the element; for If-Match and If-None-Match"));
        } else if (route.shows() && common.isPaged(route)) {
            success.addHeaderObject("Link", text("the next page (rel=\"next\"); absent: this is the last"));
        }
        success.addHeaderObject("traceparent", text("W3C trace context of the call"));
        responses.addApiResponse(route.creates() ? "201" : "200", success);
        if (route.isMutation() && route.isOfInfrastructures()) {
            responses.addApiResponse(
                    "202",
                    new ApiResponse()
                            .description("accepted; the operation can be followed")
                            .addHeaderObject("Location", text("path of the operation"))
                            .content(content(
                                    schemas.of(OperationOccurrence.class), Examples.of(OperationOccurrence.class))));
        }
        common.addFailures(responses, route);
        return responses;
    }

    private static Header text(String description) {
        return new Header().schema(new StringSchema()).description(description);
    }

    private Schema<?> shown(Route route) {
        if (!route.shows()) {
            return schemas.of(route.response());
        }
        Schema<?> element = isNetwork(route) ? networkResource(route) : schemas.of(element(route));
        return route.isElement() ? element : new ArraySchema().items(element);
    }

    /** One of several types. Each is a special case of the ones behind it, so that the first that fits is the right one. */
    private Schema<?> networkResource(Route route) {
        return schemas.anyOf(
                "NetworkResource",
                "a network, subnet, port, trunk or routing resource, as `networkResourceType` says",
                Arrays.stream(route.response().getRecordComponents())
                        .filter(component -> component.getType() == List.class)
                        .map(Schemas::elementOf)
                        .toList());
    }

    /** The type of the elements that a query finds. */
    private static Class<?> element(Route route) {
        return route.onlyPart().orElseGet(() -> Arrays.stream(route.response().getRecordComponents())
                .filter(component -> component.getType() == List.class)
                .<Class<?>>map(Schemas::elementOf)
                .findFirst()
                .orElseThrow());
    }

    private static Content content(Schema<?> schema, Optional<Object> example) {
        MediaType media = new MediaType().schema(schema);
        example.map(given -> schema instanceof ArraySchema ? List.of(given) : given)
                .ifPresent(media::setExample);
        return new Content().addMediaType(JSON, media);
    }
}
