// SPDX-License-Identifier: Apache-2.0
/** The nouns of the standard as HTTP resources: each method names its operation, its request and its answer. */
package io.cistern.rest.internal.resources;
