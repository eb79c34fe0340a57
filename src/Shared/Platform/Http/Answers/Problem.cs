namespace Modular.Platform.Http.Answers;

/// <summary>A refusal as HTTP tells it: <c>application/problem+json</c> (RFC 9457).</summary>
/// <param name="Type">A stable name of the sort of problem: <c>urn:modular:problem:</c> and the code.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">A sentence for people.</param>
/// <param name="Code">The stable code; <c>request.invalid</c> where several fields are refused.</param>
/// <param name="TraceId">Finds the request in the logs.</param>
/// <param name="Errors">Every single refusal.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail, string Code, string TraceId, IReadOnlyList<ProblemError> Errors)
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/problem+json";
}

/// <summary>One refusal within a problem.</summary>
/// <param name="Pointer">Where: a JSON pointer into the body, <c>?name</c> for a query value, or a header's name; null for the request as a whole.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Detail">A sentence for people.</param>
public sealed record ProblemError(string? Pointer, string Code, string Detail);
