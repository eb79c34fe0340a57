using Modular.Kernel;

namespace Kernel.Tests;

public sealed class PageRequestTests
{
    [Fact]
    public void Who_does_not_say_gets_twenty_from_the_start()
    {
        var page = PageRequest.Parse(null, null, "Recent").Value;

        Assert.Equal(20, page.Limit);
        Assert.Null(page.After);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(100)]
    public void From_one_to_a_hundred_items_may_be_asked_for(int limit) => Assert.Equal(limit, PageRequest.Parse(limit, "", "Recent").Value.Limit);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void No_more_and_no_less(int limit)
    {
        var refusal = Assert.Single(PageRequest.Parse(limit, null, "Recent").Errors);

        Assert.Equal("page.limit_out_of_range", refusal.Code);
        Assert.Equal("?limit", refusal.Pointer);
    }

    [Fact]
    public void A_cursor_says_where_to_go_on()
    {
        var after = PageRequest.Parse(5, Cursor.At("Recent", 1, 2, 3).ToString(), "Recent").Value.After;

        Assert.Equal([1, 2, 3], after!.Values);
    }

    [Fact]
    public void Both_mistakes_are_told_at_once()
    {
        var refused = PageRequest.Parse(0, Cursor.At("Oldest", 1).ToString(), "Recent");

        Assert.Equal(["?limit", "?cursor"], refused.Errors.Select(e => e.Pointer));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void A_list_read_one_item_longer_says_whether_there_is_more(int read, bool more)
    {
        List<int> items = [.. Enumerable.Range(1, read)];

        var page = Page<int>.Cut(items, 3, last => Cursor.At("Oldest", last));

        Assert.Equal(Enumerable.Range(1, Math.Min(read, 3)), page.Items);
        Assert.Equal(more ? Cursor.At("Oldest", 3).ToString() : null, page.Next);
    }
}
