namespace Modular.Forums.Domain;

/// <summary>What somebody wrote, and the safe HTML that it is shown as.</summary>
/// <param name="Content">The Markdown, as it was written.</param>
/// <param name="Html">Safe to put into a page: everything that people wrote is escaped or came through a list of what is allowed.</param>
/// <param name="Mentions">The names after an @, as they were written, each once.</param>
internal sealed record PostBody(PostContent Content, string Html, IReadOnlyList<string> Mentions)
{
    /// <summary>The files that it names, each once.</summary>
    public IReadOnlyList<Guid> Attachments { get; init; } = [];
}
