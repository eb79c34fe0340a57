using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Modular.Forums.Infrastructure.Text;

/// <summary>
/// CommonMark with tables, strikethrough and task lists, as HTML that is safe to put into a page: HTML in the text is shown as text, and links and pictures
/// go only where a list of schemes lets them.
/// </summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseEmphasisExtras().UseTaskLists().UseAutoLinks(new() { OpenInNewWindow = false }).Use<MentionExtension>().Build();

    /// <summary>What a mark-up that cannot be read is shown as: escaped, in one piece.</summary>
    public static string Of(string markdown)
    {
        try
        {
            return Render(markdown).Html;
        }
        catch (ArgumentException)
        {
            return $"<pre>{System.Net.WebUtility.HtmlEncode(markdown)}</pre>";
        }
    }

    /// <exception cref="ArgumentException">It is nested too deep.</exception>
    public static (string Html, IReadOnlyList<string> Mentions, IReadOnlyList<Guid> Attachments) Render(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var mentions = new List<string>();
        var attachments = new List<Guid>();
        foreach (var inline in document.Descendants<Inline>().ToList())
        {
            if (inline is LinkInline link) Guard(link, attachments);
            else if (inline is AutolinkInline auto) auto.Url = AttachmentAddress.Resolve(auto.Url, attachments) ?? (SafeAddress.Allows(auto.IsEmail ? "mailto:" + auto.Url : auto.Url) ? auto.Url : "");
            else if (inline is MentionInline mention) mentions.Add(mention.Username);
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return (writer.ToString().TrimEnd(), [.. mentions.Distinct(StringComparer.OrdinalIgnoreCase)], [.. attachments.Distinct()]);
    }

    private static void Guard(LinkInline link, List<Guid> attachments)
    {
        link.Url = AttachmentAddress.Resolve(link.Url, attachments) ?? (SafeAddress.Allows(link.Url) ? link.Url : "");
        if (!link.IsImage) link.SetAttributes(Untrusted());
    }

    private static HtmlAttributes Untrusted()
    {
        var attributes = new HtmlAttributes();
        attributes.AddProperty("rel", "nofollow ugc noopener");
        return attributes;
    }
}
