// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Response;

/** Output of Delete Compute Flavour (IFA 005 clause 7.3.5.4): nothing. */
public record DeleteComputeFlavourResponse() implements Response {}
