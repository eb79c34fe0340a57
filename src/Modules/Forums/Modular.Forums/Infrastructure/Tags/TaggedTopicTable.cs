using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Forums.Infrastructure.Tags;

internal sealed class TaggedTopicTable : IEntityTypeConfiguration<TaggedTopicTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> topic)
    {
        topic.ToTable("tagged_topics");
        topic.HasKey(t => t.TopicId);
        topic.Property(t => t.TopicId).ValueGeneratedNever();
    }

    /// <summary>As what a live topic was counted in the totals of tags.</summary>
    internal sealed class Row
    {
        public long TopicId { get; private set; }

        public long CategoryId { get; private set; }

        public string[] Tags { get; private set; } = [];
    }
}
