namespace Forums.Tests.Model;

/// <summary>A reply, by the rules alone: where it lies follows from its parents.</summary>
internal sealed class Reply : Post
{
    public required Topic Topic { get; set; }

    public required Reply? Parent { get; set; }

    public override Topic In => Topic;

    public override string Path => $"/api/v1/forums/replies/{Id}";

    public override string NotFound => "forums.reply.not_found";

    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    public Reply Root => Parent is null ? this : Parent.Root;

    /// <summary>The authors from the outermost reply down to this one.</summary>
    public IEnumerable<Guid> Participants => (Parent?.Participants ?? []).Append(Author.Id).Distinct().Order();

    /// <summary>Its place stays. A deleted one solves nothing.</summary>
    public void Delete()
    {
        IsDeleted = true;
        if (Topic.Solution == this) Topic.Solve(null, false);
    }

    public override string ToString() => $"reply {Id} in {Topic}";
}
