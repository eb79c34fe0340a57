namespace Forums.Tests.Model;

/// <summary>
/// What the rules say of an attempt. Which of several rules refuses first is nobody's business, with one exception: what somebody may not see refuses in one way only,
/// whatever else would be wrong with it.
/// </summary>
internal sealed class Verdict
{
    private readonly List<(int Status, string? Code)> _refusals = [];
    private int _inputs;
    private bool _isFinal;

    public bool Allows => _refusals.Count == 0;

    /// <summary>A rule that is broken where <paramref name="broken"/> holds; any code will do where none is given.</summary>
    public Verdict Refuse(bool broken, int status, string? code)
    {
        if (broken && !_isFinal) _refusals.Add((status, code));
        return this;
    }

    /// <summary>The same, and nothing after it is looked at.</summary>
    public Verdict Stop(bool broken, int status, string? code)
    {
        Refuse(broken, status, code);
        _isFinal |= broken;
        return this;
    }

    /// <summary>Something in the body that is not acceptable. Several are told at once.</summary>
    public Verdict Invalid(bool broken, string code)
    {
        Refuse(broken, 422, code);
        if (broken && ++_inputs == 2) Refuse(true, 422, "request.invalid");
        return this;
    }

    /// <summary>Guests do not get beyond the door.</summary>
    public Verdict SignedIn(Person who) => Stop(who.IsGuest, 401, null);

    /// <summary>What is a post, a vote, a reaction or a report is for who is not suspended.</summary>
    public Verdict NotSuspended(Person who) => Stop(who.IsSuspended, 403, "forums.suspended");

    public Verdict Sees(Person who, Post post) => Stop(!post.Shows(who), 404, post.NotFound);

    public bool Permits(HttpAnswer answer, int success) =>
        Allows ? answer.Status == success : _refusals.Any(r => r.Status == answer.Status && (r.Code is null || r.Code == answer.Code));

    public override string ToString() => Allows ? "allowed" : string.Join(" or ", _refusals.Select(r => $"{r.Status} {r.Code}"));
}
