namespace Modular.Forums.Application.Tags;

/// <summary>Which tags are in use.</summary>
internal interface ITagReads
{
    /// <summary>One item more than asked for, where there are more.</summary>
    Task<List<TagCount>> ListAsync(string prefix, TagOrder order, TagPosition? after, int limit, Viewer viewer, CancellationToken cancel);
}
