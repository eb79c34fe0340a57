using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Modular.Forums.Infrastructure.Text;

/// <summary>Reads <c>@name</c> where a word may begin, but not in code, as everything else in Markdown.</summary>
internal sealed class MentionExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.AddIfNotAlready<MentionParser>();

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html) html.ObjectRenderers.AddIfNotAlready<MentionRenderer>();
    }

    private sealed class MentionParser : InlineParser
    {
        private const int MinLength = 3; // as usernames
        private const int MaxLength = 30;

        public MentionParser() => OpeningCharacters = ['@'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var before = slice.PeekCharExtra(-1);
            if (char.IsLetterOrDigit(before) || before is '_' or '@' or '/') return false;

            var length = 0;
            while (slice.PeekCharExtra(length + 1) is var c && (char.IsAsciiLetterOrDigit(c) || c == '_')) length++;
            if (length is < MinLength or > MaxLength || !char.IsAsciiLetter(slice.PeekCharExtra(1))) return false;

            processor.Inline = new MentionInline { Username = slice.Text.Substring(slice.Start + 1, length) };
            slice.Start += length + 1;
            return true;
        }
    }

    private sealed class MentionRenderer : HtmlObjectRenderer<MentionInline>
    {
        protected override void Write(HtmlRenderer renderer, MentionInline mention)
        {
            if (renderer.EnableHtmlForInline) renderer.Write("<span class=\"mention\">@").Write(mention.Username).Write("</span>");
            else renderer.Write('@').Write(mention.Username);
        }
    }
}

/// <summary>A mention in the text.</summary>
internal sealed class MentionInline : LeafInline
{
    public required string Username { get; init; }
}
