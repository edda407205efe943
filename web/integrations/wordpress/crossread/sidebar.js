// The sidebar of the block editor. It reads the blocks of the post and writes nothing into them.

( function ( wp ) {
	const { createElement: el, useEffect, useRef } = wp.element;
	const { useSelect, useDispatch } = wp.data;
	const { PluginSidebar, PluginSidebarMoreMenuItem } = wp.editor;
	const { __ } = wp.i18n;
	const name = 'crossread';

	if ( wp.plugins.getPlugin( name ) ) {
		return;
	}

	/** The attributes in which blocks keep the words of a paragraph. */
	const textAttributes = [ 'content', 'value', 'citation', 'caption' ];

	/** Every text of every block, in order: { key: clientId/attribute, text }. */
	function textsOf( blocks ) {
		return blocks.flatMap( ( { clientId, attributes, innerBlocks } ) => [
			...textAttributes
				.filter( ( attribute ) => attributes[ attribute ] )
				.map( ( attribute ) => ( {
					key: `${ clientId }/${ attribute }`,
					text: wp.richText.create( { html: String( attributes[ attribute ] ) } ).text,
				} ) )
				.filter( ( { text } ) => text.trim() !== '' ),
			...textsOf( innerBlocks ),
		] );
	}

	function Score() {
		const score = useRef();
		const blocks = useSelect( ( select ) => select( 'core/block-editor' ).getBlocks(), [] );
		const { selectionChange } = useDispatch( 'core/block-editor' );

		useEffect( () => {
			score.current.blocks = textsOf( blocks );
		}, [ blocks ] );

		useEffect( () => {
			const element = score.current;
			const choose = ( event ) => {
				const { block } = event.detail;
				if ( ! block ) {
					return;
				}
				event.preventDefault();
				const [ clientId, attribute ] = block.key.split( '/' );
				selectionChange( clientId, attribute, block.start, block.end );
			};
			element.addEventListener( 'crossread-select', choose );
			return () => element.removeEventListener( 'crossread-select', choose );
		}, [ selectionChange ] );

		// The marks would lie in the editor's canvas, which WordPress owns.
		return el( 'crossread-score', { ref: score, marks: 'off' } );
	}

	wp.plugins.registerPlugin( name, {
		icon: 'book-alt',
		render: () =>
			el(
				wp.element.Fragment,
				null,
				el( PluginSidebarMoreMenuItem, { target: name }, __( 'Readability', 'crossread' ) ),
				el( PluginSidebar, { name, title: __( 'Readability', 'crossread' ) }, el( Score ) )
			),
	} );
} )( window.wp );
